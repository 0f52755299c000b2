// What a person could not read on a page as it stands: what is wider than the screen, words that an
// edge cuts, words that lie over other words. One look for all pages, states, sizes and languages.
//
// A folded group of the list only gives a peek at its rows, and a long answer among the questions ends
// after some lines: a tap opens all of it, and a screen reader hears all of it. Streamlit's own data grid, the toolbar over
// it and its icons, which are letters, are left out: the grid scrolls by itself.
() => {
    const AIR = 4 // a line's box is taller than its letters
    const EDGE = 1
    const LETTERS = 0.34 // of the type's size, above and below the middle of a line
    const OVER = 2 // pixels that letters may touch by
    const MOST = 6
    const PEEKS = 'tr.foldable span'
    const APART = ['stDataFrame', 'stElementToolbar', 'stIconMaterial']
        .map((it) => `[data-testid="${it}"]`).join()
    const width = window.innerWidth

    const styles = new Map()
    const style = (it) => {
        if (!styles.has(it)) styles.set(it, getComputedStyle(it))
        return styles.get(it)
    }
    const inside = (root) => [...root.querySelectorAll('*')]
        .flatMap((it) => [it, ...(it.shadowRoot ? inside(it.shadowRoot) : [])])
    const above = (it) => it.assignedSlot ?? it.parentElement ?? it.getRootNode().host ?? null
    const lines = new Map()
    const lineage = (it) => {
        if (!it) return []
        if (!lines.has(it)) lines.set(it, [it, ...lineage(above(it))])
        return lines.get(it)
    }
    const boxless = (it) => style(it).display === 'contents'
    const tiny = (it) => !boxless(it)
        && (it.getBoundingClientRect().width <= EDGE || style(it).clipPath === 'inset(50%)')
    const hiddenBy = new Map()
    const unseen = (it) => {
        if (!hiddenBy.has(it)) {
            const own = it.matches(APART) || tiny(it) || style(it).visibility !== 'visible'
                || Number(style(it).opacity) === 0
            hiddenBy.set(it, own || (above(it) ? unseen(above(it)) : false))
        }
        return hiddenBy.get(it)
    }
    const shown = (it) => boxless(it)
        ? Boolean(above(it)) && shown(above(it)) : it.checkVisibility({visibilityProperty: true})
    const told = (it, text) => {
        const words = text.trim().replace(/\s+/g, ' ').slice(0, 50)
        return `${it.tagName} ${it.getAttribute('class') ?? ''} "${words}"`
    }

    const flow = (it, axis, ...kinds) => kinds.includes(style(it)['overflow' + axis])
    const hides = (it, axis) => flow(it, axis, 'hidden', 'clip')
    const scrolls = (it) => ['X', 'Y'].some((axis) => flow(it, axis, 'auto', 'scroll'))
    const slides = (it) => it.scrollWidth > it.clientWidth && flow(it, 'X', 'auto', 'scroll')
        && !it.matches('[data-testid="stMain"]')
    const slidesAlong = (it) => lineage(above(it)).some(slides)

    const seen = inside(document.body).filter((it) => !unseen(it) && shown(it))

    // Every visible text with the boxes of its lines.
    const boxes = (node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()].filter((box) => box.width > EDGE)
    }
    const texts = seen.filter((it) => !it.matches('script, style, title, desc, option'))
        .flatMap((it) => [...it.childNodes].map((node) => ({it, node})))
        .filter(({node}) => node.nodeType === Node.TEXT_NODE && node.data.trim())
        .map(({it, node}) => ({it, node, boxes: boxes(node)}))
        .filter((text) => text.boxes.length)

    const clipped = (box, it) => {
        let {left, right, top, bottom} = box
        for (const each of lineage(it)) {
            if (boxless(each) || each.matches('html, body')) continue
            const clips = ['X', 'Y'].map((axis) => !flow(each, axis, 'visible'))
            if (!clips[0] && !clips[1]) continue
            const edge = each.getBoundingClientRect()
            if (clips[0]) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
            if (clips[1]) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
        }
        return {left, right, top, bottom}
    }
    // Wider than the screen.
    const beyondScreen = (box) => box.right > width + EDGE || box.left < -EDGE
    const wide = [
        ...seen.filter((it) => !boxless(it) && beyondScreen(it.getBoundingClientRect())
            && !slidesAlong(it)).map((it) => told(it, it.textContent)),
        ...texts.filter(({it, boxes}) => boxes.some((box) => beyondScreen(clipped(box, it)))
            && !slides(it) && !slidesAlong(it))
            .map(({it, node}) => told(it, node.data)),
    ]

    // Cut by an edge that does not scroll, or shortened.
    const beside = (box, edge) => box.left < edge.left - EDGE || box.right > edge.right + EDGE
    const beyond = (box, edge) => box.top < edge.top - AIR || box.bottom > edge.bottom + AIR
    const cuts = (box, it) => {
        for (const each of lineage(it).filter((each) => !each.matches('html, body') && !boxless(each))) {
            const edge = each.getBoundingClientRect()
            if (hides(each, 'X') && beside(box, edge)) return true
            if (scrolls(each)) return false
            if (hides(each, 'Y') && beyond(box, edge)) return true
        }
        return false
    }
    const shortened = ({it, node}) => it.closest('svg') && node.data.includes('…')
    const dotted = (it) => style(it).textOverflow === 'ellipsis' && flow(it, 'X', 'hidden', 'clip')
        && it.scrollWidth > it.clientWidth + EDGE
    const clamps = (it) => lineage(it).some((each) => style(each).webkitLineClamp !== 'none')
    const opens = (it) => it.closest('button') !== null
    const peeks = (it) => it.matches(PEEKS) || (clamps(it) && opens(it))
    const cut = texts.filter(({it}) => !peeks(it))
        .filter((text) => shortened(text) || dotted(text.it)
            || text.boxes.some((box) => cuts(box, text.it)))
        .map(({it, node}) => told(it, node.data))

    // Fields that are too narrow for what stands in them; what is picked may stand whole beside its box.
    const pen = document.createElement('canvas').getContext('2d')
    const needs = (it, text) => {
        pen.font = style(it).font
        return pen.measureText(text).width
    }
    const room = (it) => it.clientWidth - parseFloat(style(it).paddingLeft) - parseFloat(style(it).paddingRight)
    const picked = (it) => it.selectedOptions?.[0]?.textContent ?? ''
    const standsWhole = (text) => texts.some(({it}) => it.closest('p')?.textContent.includes(text))
    const full = (it) => it.matches('input:not([type=checkbox], [type=radio], [type=range])')
        ? it.scrollWidth > it.clientWidth + EDGE
        : it.matches('select') && needs(it, picked(it)) > room(it) + EDGE && !standsWhole(picked(it))
    const fields = seen.filter(full).map((it) => told(it, picked(it) || it.value || it.placeholder))

    // Letters that lie over letters. What a layer with a ground of its own covers is no fault.
    const letters = (box, it) => {
        const size = parseFloat(style(it).fontSize), middle = (box.top + box.bottom) / 2
        return {left: box.left, right: box.right, top: middle - LETTERS * size, bottom: middle + LETTERS * size}
    }
    const upright = (it) => !it.closest('svg') || !(it.closest('[transform*="rotate"]'))
    const alpha = (color) => {
        const parts = color.match(/[\d.]+/g) ?? []
        return color.startsWith('rgb') ? Number(parts[3] ?? 1) : color === 'transparent' ? 0 : 1
    }
    const opaque = (it) => alpha(style(it).backgroundColor) > 0.9 || style(it).backgroundImage !== 'none'
    const layer = (it, other) => {
        const shared = new Set(lineage(other))
        return lineage(it).filter((each) => !shared.has(each))
    }
    const floats = (each) => style(each).position !== 'static' || each.matches(':popover-open, dialog')
    const covers = (it, other) => {
        const own = layer(it, other)
        const at = own.findIndex(opaque)
        return at >= 0 && own.slice(at).some(floats)
    }
    const placed = texts.filter(({it}) => upright(it)).flatMap(({it, node, boxes}) =>
        boxes.map((box) => ({it, node, box: clipped(letters(box, it), it)})))
        .filter(({box}) => box.right - box.left > OVER && box.bottom - box.top > OVER)
        .sort((one, other) => one.box.top - other.box.top)
    const over = []
    for (const [at, one] of placed.entries()) {
        for (let next = at + 1; next < placed.length; next += 1) {
            const other = placed[next]
            if (other.box.top > one.box.bottom - OVER) break
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
            const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top
            if (one.node === other.node || across <= OVER || down <= OVER) continue
            if (covers(one.it, other.it) || covers(other.it, one.it)) continue
            over.push(`${told(one.it, one.node.data)} over ${told(other.it, other.node.data)}`)
        }
    }
    const few = (found) => [...new Set(found)].slice(0, MOST)
    return {wide: few(wide), cut: few([...cut, ...fields]), over: few(over), texts: texts.length}
}
