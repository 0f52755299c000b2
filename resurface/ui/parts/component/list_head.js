// The head of the list: its title and key, and a head with an axis for each column.

const CLOSE = 30 // percent of an axis within which a limit's number takes the place of another

function sign(...paths) {
  const svg = drawn("svg", { class: "sign", viewBox: "0 0 16 8", "aria-hidden": "true" })
  svg.append(...paths.map(([name, attributes]) => drawn(name, attributes)))
  return svg
}

function key(words) {
  const signs = [
    sign(["rect", { x: 1, y: 1, width: 14, height: 6, rx: 3, class: "bar" }]),
    sign(["line", { x1: 1, x2: 15, y1: 4, y2: 4, class: "tail" }], ["line", { x1: 15, x2: 15, y1: 1, y2: 7, class: "tail" }]),
    sign(...[4, 8, 12].map((x) => ["line", { x1: x, x2: x, y1: 1, y2: 7, class: "tick" }])),
    sign(["circle", { cx: 8, cy: 4, r: 3, class: "full" }]),
    sign(["circle", { cx: 8, cy: 4, r: 2.6, class: "ring" }]),
    sign(["path", { d: "M8 0 L12 4 L8 8 L4 4 Z", class: "full" }]),
    sign(["line", { x1: 1, x2: 15, y1: 4, y2: 4, class: "fits" }]),
    sign(["circle", { cx: 8, cy: 4, r: 3, class: "stated" }]),
  ]
  const parts = words.map((word, number) => element("span", {}, signs[number], word))
  return element("p", { className: "key" }, ...parts)
}

// A button that sorts; the head that holds it says by `aria-sort` whether it does now.
function sorter({ id, said }, text, ask) {
  const arrows = drawn("svg", { class: "arrows", viewBox: "0 0 8 12", "aria-hidden": "true" })
  arrows.append(drawn("path", { d: "M1 4.5 L4 1.5 L7 4.5 M1 7.5 L4 10.5 L7 7.5" }))
  const button = element("button", { className: "sorter", attributes: { type: "button", title: said } },
    element("span", { text }), arrows)
  button.onclick = () => ask("sort", id)
  return button
}

function headOf(className, sorted, ...children) {
  const attributes = { scope: "col", role: "columnheader" }
  if (sorted !== undefined) attributes["aria-sort"] = sorted ? "ascending" : "none"
  return element("th", { className, attributes }, ...children)
}

// Numbers under a head; a limit stands there as a tag, in the place of numbers near it.
function axis(column) {
  const limits = column.limits ?? []
  const numbers = column.ticks
    .filter(([place]) => limits.every(([limit]) => Math.abs(limit - place) >= CLOSE))
    .map(([place, text]) => {
      const span = element("span", { text, className: place === 0 ? "first" : place === 100 && column.untreated ? "last" : "" })
      span.style.left = `calc(var(--axis) * ${place / 100})`
      return span
    })
  const tags = limits.map(([place, text, ofTail]) => {
    const tag = element("span", { text, className: ofTail ? "limit tail" : "limit" })
    tag.style.left = `calc(var(--axis) * ${place / 100})`
    return tag
  })
  const untreated = (column.untreated ?? []).map((place) => {
    const tick = element("i", { className: "untreated" })
    tick.style.left = `calc(var(--axis) * ${place / 100})`
    return tick
  })
  return element("div", { className: "numbers", attributes: { "aria-hidden": "true" } }, ...numbers, ...tags, ...untreated)
}

function listColumn(column, data, ask) {
  const name = column.sort
    ? sorter(column.sort, column.head, ask)
    : element("span", { className: "result" }, element("b", { text: column.head }), ` ${column.of}`)
  const below = element("div", { className: "below" })
  if (column.untreated?.length) below.append(element("i", { className: "untreated", attributes: { "aria-hidden": "true" } }))
  below.append(column.below)
  const sorted = column.sort ? data.sorted_by === column.sort.id : undefined
  return headOf(`c ${column.id.replaceAll(" ", "-")}`, sorted, name, below, axis(column))
}

function listHead(data, ask) {
  const { head: name, sort } = data.by_name
  const title = headOf("names", data.sorted_by === sort.id,
    element("h2", { text: data.title }), key(data.key), sorter(sort, name, ask))
  title.setAttribute("aria-label", name)
  const [first, second] = data.supports
  const supports = headOf("supports", undefined, element("b", { text: first }), element("div", { text: second, className: "below" }))
  const columns = data.columns.map((column) => listColumn(column, data, ask))
  return element("thead", { attributes: { role: "rowgroup" } },
    element("tr", { attributes: { role: "row" } }, title, supports, ...columns))
}

// On a narrow screen one column is shown: which, is chosen here and by nobody else.
function columnChoice(data) {
  const group = element("div", { className: "one-column", attributes: { role: "radiogroup", "aria-label": data.words.one } })
  for (const column of data.columns) {
    const shown = column.id === looking.column
    const button = element("button", {
      text: column.short, attributes: { type: "button", role: "radio", "aria-checked": shown, tabindex: shown ? 0 : -1 },
    })
    button.onclick = (event) => showColumn(event.currentTarget, column.id)
    button.onkeydown = (event) => {
      const step = { ArrowRight: "nextElementSibling", ArrowLeft: "previousElementSibling" }[event.key]
      const next = step && event.currentTarget[step]
      next?.click()
      next?.focus()
    }
    group.append(button)
  }
  return group
}

function showColumn(button, id) {
  looking.column = id
  for (const each of button.parentElement.children) {
    each.setAttribute("aria-checked", each === button)
    each.tabIndex = each === button ? 0 : -1
  }
  button.closest(".list").dataset.column = id.replaceAll(" ", "-")
}
