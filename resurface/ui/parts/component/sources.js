// A figure with each of its sources on one scale: those that feed its range, then the others; or an
// outcome with each of its studies as a mark.

function sources(data) {
  const alone = data.figures.length === 1
  const title = (figure) => (alone ? figure.said : `${figure.heading}: ${figure.said}`)
  const figures = data.figures.map((figure) => withSources(figure, title(figure)))
  return element("div", { className: `part sources ${data.tone ?? ""}` }, ...figures, copyButton(data.copy))
}

function withSources(figure, title) {
  const head = title ? [element("h3", { text: title })] : []
  const top = element("div", { className: "top" },
    element("div", { className: "lines" }, ...figure.lines.map((text) => element("p", { text }))))
  if (figure.range?.length) top.append(onScale(figure, figure.range, figure.tail), axisMarks(figure))
  else if (figure.drawn) top.append(axisMarks(figure))
  const groups = figure.groups.flatMap((group) => [
    element("h4", { text: group.title }),
    element("ul", {}, ...group.rows.map((row) => stated(row, figure))),
  ])
  return element("section", { className: "figure" }, ...head, top, ...groups)
}

function stated(row, figure) {
  const note = (text) => element("span", { text, className: "note" })
  const measured = row.counted ?? []
  return element("li", {},
    "mark" in row ? markOnScale(figure, row.mark) : onScale(figure, row.range, [], figure.range),
    element("b", { text: row.said }, ...measured.map(note)),
    element("div", { className: "told" },
      ...row.sources.flatMap((source) => [sourceLink(source), note(source.about)]),
      ...row.about.map(({ text, lang }) => inLanguage(note(text), lang))))
}

// Only an address that a browser opens as a page becomes a link.
function sourceLink({ title, url, lang }) {
  if (!/^https?:/.test(url)) return inLanguage(element("span", { text: title }), lang)
  const made = element("a", { text: title, attributes: { href: url, target: "_blank", rel: "noopener noreferrer" } })
  return inLanguage(made, lang)
}

const WIDE = 200
const HIGH = 22
const MIDDLE = HIGH / 2

// Where a value stands on the figure's scale, with room for round ends and arrows.
function onAxis(value, figure) {
  return 4 + (WIDE - 14) * value / figure.most
}

function emptyScale() {
  const made = drawn("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, width: WIDE, height: HIGH, "aria-hidden": "true" })
  made.append(drawn("path", { d: `M4 ${MIDDLE}H${WIDE - 10}`, class: "base" }))
  return made
}

// A study: a mark by its design, and the line of what would fit too.
function markOnScale(figure, mark) {
  if (!mark) return element("span")
  const made = emptyScale()
  const [low, high] = (mark.fits ?? []).map((end) => onAxis(end, figure))
  if (mark.fits) made.append(drawn("path", { d: `M${low} ${MIDDLE}H${high}`, class: "fits" }))
  const shape = { d: glanceDrawn.MARKS[mark.design], transform: `translate(${onAxis(mark.at, figure)} ${MIDDLE})` }
  made.append(drawn("path", { ...shape, class: mark.design === "not random" ? "mark ring" : "mark" }))
  return made
}

// A range on the scale, thick; its tail thin behind it; the zone of another range pale.
function onScale(figure, range, tail, zone = []) {
  const made = emptyScale()
  if (zone.length) {
    const from = onAxis(zone[0] ?? 0, figure) - 4
    const to = onAxis(zone[1] ?? figure.most, figure) + 4
    made.prepend(drawn("rect", { x: from, y: 0, width: to - from, height: HIGH, class: "zone" }))
  }
  if (tail.length) made.append(...rangeOn(tail, figure, "tail"))
  if (range.length) made.append(...rangeOn(range, figure, "range"))
  return made
}

// A closed range is a bar, one number a dot; an open end goes on as a line with an arrow.
function rangeOn([low, high], figure, kind) {
  const [from, to] = [onAxis(low ?? high, figure), onAxis(high ?? low, figure)]
  const parts = []
  if (high === null) parts.push(openEnd(from, WIDE - 2, -6))
  if (low === null) parts.push(openEnd(to, 2, 6))
  if (from === to) parts.push(drawn("circle", { cx: from, cy: MIDDLE, r: kind === "tail" ? 1.5 : 4, class: kind }))
  else parts.push(drawn("path", { d: `M${from} ${MIDDLE}H${to}`, class: kind }))
  return parts
}

function openEnd(from, to, back) {
  return drawn("path", { d: `M${from} ${MIDDLE}H${to}m${back} -3.5L${to} ${MIDDLE}l${back} 3.5`, class: "open" })
}

function axisMarks(figure) {
  const made = element("div", { className: "marks", attributes: { "aria-hidden": "true" } })
  figure.marks.forEach(([value, text], nth) => {
    const last = nth === figure.marks.length - 1
    if (nth && !last && value > 0.75 * figure.most) return // the unit takes its room
    const label = element("span", { text: last && figure.unit ? `${text} ${figure.unit}` : text })
    label.style.insetInlineStart = `${onAxis(value, figure)}px`
    made.append(label)
  })
  return made
}
