// The drawings of a row of the list: a range on its axis, and studies as marks. Places are in percent
// of the axis, so that a drawing is as wide as its column and nothing is drawn anew with the width.

const SHAPES = [
  "M5 0.6 A4.4 4.4 0 1 0 5 9.4 A4.4 4.4 0 1 0 5 0.6 Z",
  "M5 0 L10 5 L5 10 L0 5 Z",
  "M1 1 H9 V9 H1 Z",
  "M0 1 H10 L5 9.6 Z",
]
const DEPTH_NAMES = ["manual", "chemical", "device", "laser"]
const [RANDOM, , NO_COUNT] = [0, 1, 2]
const RANGE_MIDDLE = 6.5 // of a range, from the top of its drawing
const RANGE_HALF = 3.5 // its height
const MARK_LANE = 18 // percent of the height between two marks, at most
const MARK_LANES = 84 // percent that all of them take

// A depth as a shape; its word stands beside it for who can't see it.
function depthShape(depth) {
  const svg = drawn("svg", { viewBox: "0 0 10 10", class: "depth-shape", "aria-hidden": "true" })
  if (depth >= 0) svg.append(drawn("path", { d: SHAPES[depth], class: DEPTH_NAMES[depth] }))
  return svg
}

// A triangle, before the words of a warning.
function warningSign() {
  const svg = drawn("svg", { viewBox: "0 0 12 11", class: "warning-sign", "aria-hidden": "true" })
  svg.append(drawn("path", { d: "M6 0.8 L11.4 10.2 H0.6 Z M6 4 V7 M6 8.2 V9" }))
  return svg
}

function listPlaced(name, styles, attributes) {
  const made = drawn(name, attributes)
  for (const [property, value] of Object.entries(styles)) made.style.setProperty(property, value)
  return made
}

function listLine(from, to, y, className) {
  return drawn("line", { x1: `${from}%`, x2: `${to}%`, y1: y, y2: y, class: className })
}

// Something small with its middle at a place of the axis.
function listAt(place, y, ...shapes) {
  const made = drawn("svg", { x: `${place}%`, y, width: 1, height: 1, overflow: "visible" })
  made.append(...shapes)
  return made
}

// A dot or a bar from `low` to `high`, never narrower than a dot and never outside the axis.
function thick(low, high, className) {
  const wide = 2 * RANGE_HALF + 1
  const x = low === high ? `clamp(0px, calc(${low}% - ${wide / 2}px), calc(100% - ${wide}px))` : `${low}%`
  const width = low === high ? `${wide}px` : `max(${wide}px, ${(high - low).toFixed(1)}%)`
  const size = { y: RANGE_MIDDLE - RANGE_HALF, height: 2 * RANGE_HALF, rx: RANGE_HALF, class: className }
  return listPlaced("rect", { x, width }, size)
}

// What is within the limit, and what lies beyond it.
function listBar(low, high, limit) {
  if (limit === null || high <= limit) return [thick(low, high, "bar")]
  if (low > limit) return [thick(low, high, "bar pale")]
  return [thick(low, high, "bar pale"), thick(low, Math.max(limit, low), "bar")]
}

// From its one end to where the axis ends, with an arrow: no source says where it begins or stops.
function openBar(low, high, limit) {
  if (low === null) return openBelow(high, limit)
  const pale = limit !== null && low > limit ? " pale" : ""
  const parts = [listLine(low, 100, RANGE_MIDDLE, `open${pale}`)]
  if (limit !== null && !pale) parts.push(listLine(limit, 100, RANGE_MIDDLE, "open pale"))
  const beyond = limit !== null ? " pale" : ""
  parts.push(listAt(100, RANGE_MIDDLE, drawn("path", { d: "M-5 -3 L1 0 L-5 3 Z", class: `arrow${beyond}` })))
  return [...parts, thick(low, low, `bar${pale}`)]
}

function openBelow(high, limit) {
  const pale = limit !== null && high > limit ? " pale" : ""
  const parts = [listLine(0, high, RANGE_MIDDLE, `open${pale}`)]
  if (pale) parts.push(listLine(0, limit, RANGE_MIDDLE, "open"))
  parts.push(listAt(0, RANGE_MIDDLE, drawn("path", { d: "M5 -3 L-1 0 L5 3 Z", class: "arrow" })))
  return [...parts, thick(high, high, `bar${pale}`)]
}

// A range of the list: thick as long as away, thin as long as it may still show, a tick a source, and
// a ring where a practice itself says it is.
function listRange(range, limit) {
  return sketched("range", JSON.stringify([range, limit]), () => rangeParts(range, limit))
}

function rangeParts([low, high, shows, ticks, rings], limit) {
  if (low === null && high === null) return []
  const parts = []
  if (shows === "open") {
    parts.push(listLine(high ?? low, 100, RANGE_MIDDLE, "tail"))
    parts.push(listAt(100, RANGE_MIDDLE, drawn("path", { d: "M-5 -3 L1 0 L-5 3 Z", class: "tail-arrow" })))
  } else if (shows !== null) {
    parts.push(listLine(high ?? low, shows, RANGE_MIDDLE, "tail"))
    parts.push(listAt(shows, RANGE_MIDDLE, drawn("line", { x1: -1, x2: -1, y1: -3, y2: 3, class: "tail" })))
  }
  parts.push(...(low === null || high === null ? openBar(low, high, limit) : listBar(low, high, limit)))
  for (const tick of ticks) {
    const [place, aside = 0] = [tick].flat()
    parts.push(listAt(place, RANGE_MIDDLE, drawn("line", { x1: 0.5 + aside, x2: 0.5 + aside, y1: RANGE_HALF + 2, y2: RANGE_HALF + 6, class: "tick" })))
  }
  parts.push(...rings.map((place) => listAt(place, RANGE_MIDDLE, drawn("circle", { r: 3, class: "stated" }))))
  return parts
}

function listMark(place, low, high, shape, y) {
  const height = `${y}%`
  const shapes = shape === NO_COUNT
    ? [drawn("path", { d: "M0 -3.2 L3.2 0 L0 3.2 L-3.2 0 Z", class: "full" })]
    : [drawn("circle", { r: 2.4, class: shape === RANDOM ? "full" : "ring" })]
  const made = [listAt(place, height, ...shapes)]
  if (low !== high) made.unshift(drawn("line", { x1: `${low}%`, x2: `${high}%`, y1: height, y2: height, class: "fits" }))
  return made
}

// Studies, a lane each, low to high: a line for what would fit too, and a mark by its design.
function listMarks(those) {
  const lane = Math.min(MARK_LANE, MARK_LANES / Math.max(those.length - 1, 1))
  return sketched("marks", JSON.stringify(those), () =>
    those.flatMap(([place, low, high, shape], number) =>
      listMark(place, low, high, shape, 50 + (number - (those.length - 1) / 2) * lane)))
}
