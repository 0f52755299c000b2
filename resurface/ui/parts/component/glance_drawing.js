// What is drawn at a glance: bars, marks, skin types, courses. Places are percent of the width, so
// that a drawing is as wide as its column; shapes keep their size.

const glanceDrawn = (() => {
  const at = (place) => `${place}%`
  const line = (x1, x2, y, kind) => drawn("line", { x1: at(x1), x2: at(x2), y1: y, y2: y, class: kind })
  const upright = (x, y1, y2, kind) => drawn("line", { x1: at(x), x2: at(x), y1, y2, class: kind })

  function box(from, to, y, height, kind, round = 0) {
    return drawn("rect", { x: at(from), y, width: at(Math.max(to - from, 0)), height, rx: round, class: kind })
  }

  // A shape of fixed size around a place.
  function placed(x, y, path, kind) {
    const here = drawn("svg", { x: at(x), y, width: 1, height: 1, overflow: "visible" })
    here.append(drawn("path", { d: path, class: kind }))
    return here
  }

  function canvas(kind) {
    return drawn("svg", { class: kind, "aria-hidden": "true", focusable: "false" })
  }

  const ARROW = "M0 -4L7 0L0 4Z"
  const MARKS = { random: "M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z", "no count": "M0 -3.3L3.3 0L0 3.3L-3.3 0Z" }
  MARKS["not random"] = MARKS.random
  const DEPTHS = {
    manual: "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z",
    chemical: "M0 -5.2L5.2 0L0 5.2L-5.2 0Z",
    device: "M-4.2 -4.2H4.2V4.2H-4.2Z",
    "fractional laser": "M-5 -4H5L0 5Z",
    "": "M-3.7 0a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0 -7.4 0Z",
  }

  function depthMark(depth) {
    const made = drawn("svg", { class: "depth-mark", viewBox: "-6 -6 12 12", "aria-hidden": "true" })
    made.append(drawn("path", { d: DEPTHS[depth], class: depth ? `depth-${depth.split(" ").pop()}` : "depth-none" }))
    return made
  }

  // A range with its tail, its sources as ticks below, and what a person set as an upright line.
  function bar(data) {
    const made = canvas("bar")
    made.append(line(0, 100, 6, "axis"))
    if (data.tail !== null) {
      made.append(line(data.low, data.tail, 6, "tail"))
      made.append(data.tail_open ? placed(100, 6, "M-7 -4L0 0L-7 4Z", "slate") : upright(data.tail, 3, 9, "tail"))
      if (data.tail_open) made.append(line(data.tail, 100, 6, "tail"))
    }
    if (data.open_low) made.append(line(1, data.high, 6, "tail"), placed(0, 6, "M7 -4L0 0L7 4Z", "slate"))
    if (data.open) made.append(line(data.low, 99, 6, "tail"), placed(100, 6, "M-7 -4L0 0L-7 4Z", "slate"))
    if (data.high - data.low < 3) made.append(placed(data.low, 6, "M0 -3.5h2a3.5 3.5 0 0 1 0 7h-2a3.5 3.5 0 0 1 0 -7Z", "slate"))
    else made.append(box(data.low, data.high, 2.5, 7, "slate", 3.5))
    for (const tick of data.ticks) made.append(upright(tick, 11.5, 15, "tick"))
    for (const limit of [data.limit, data.tail_limit]) {
      if (limit !== null) made.append(upright(limit, -1, 13, "limit"))
    }
    return made
  }

  // A mark a count, a lane each, low to high; a thin line is what would fit it too.
  function marks(data) {
    const made = canvas("marks")
    made.style.setProperty("--lanes", data.length)
    for (const edge of [0, 50, 100]) made.append(drawn("line", { x1: at(edge), x2: at(edge), y1: 0, y2: "100%", class: "axis" }))
    data.forEach((mark, place) => made.append(...oneMark(mark, (100 * (place + 0.5)) / data.length)))
    return made
  }

  function oneMark(mark, lane) {
    const shape = placed(mark.at, at(lane), MARKS[mark.design], mark.design === "not random" ? "mark ring" : "mark")
    if (!mark.fits) return [shape]
    const [low, high] = mark.fits
    return [drawn("line", { x1: at(low), x2: at(high), y1: at(lane), y2: at(lane), class: "fits" }), shape]
  }

  function skinTypes(types) {
    return element("span", { className: "skin", attributes: { "aria-hidden": "true" } }, ...types.map((type) =>
      element("span", { text: type.name, className: `type is-${type.known}${type.own ? " own" : ""}` })))
  }

  // One course: visits, days away behind each, days on which it may still show, the full result as
  // a block with the visits drawn, and as a line in a shorter or a longer course.
  function courseLine(course, limit) {
    const made = canvas("course-line")
    if (limit !== null) made.append(box(limit, 100, 0, "100%", "beyond"))
    for (const [place] of course.months) made.append(drawn("line", { x1: at(place), x2: at(place), y1: 0, y2: "100%", class: "grid" }))
    return made
  }

  // One month alone is as wide as can be seen.
  function resultBlock(from, to) {
    if (to - from < 2) return [placed(from, 9, "M0 -5.5h8v11h-8Z", "result")]
    return [box(from, to, 3.5, 11, "result", 3)]
  }

  function drawCourse(line_, course) {
    const made = courseLine(course, course.limit_at)
    const last = Math.max(line_.first ?? 0, ...line_.visits.map((visit) => visit.shows ?? visit.away ?? visit.at))
    if (line_.visits.length) made.append(line(line_.visits[0].at, last, 9, "way"))
    if (line_.first !== null) {
      made.append(line(line_.first, line_.last ?? 99, 9, "full"))
      if (line_.last === null) made.append(placed(100, 9, "M-7 -4L0 0L-7 4Z", "good"))
      else made.append(upright(line_.last, 5, 13, "full"))
      if (line_.open_first) made.append(placed(line_.first, 9, "M7 -4L0 0L7 4Z", "good"))
    }
    if (line_.result !== null) made.append(...resultBlock(line_.result, line_.result_last ?? 98))
    for (const visit of line_.visits) {
      if (visit.shows !== null) made.append(box(visit.at, visit.shows, 7, 4, "shows"))
      if (visit.away !== null) made.append(box(visit.at, visit.away, 4, 10, "away"))
      made.append(upright(visit.at, 3, 15, "visit"))
    }
    if (course.limit_at !== null) made.append(upright(course.limit_at, 0, "100%", "limit"))
    return made
  }

  // A sample of what stands in a drawing, for its key.
  function sample(kind) {
    const made = drawn("svg", { class: "sample", viewBox: "-7 -6 14 12", "aria-hidden": "true" })
    const shapes = {
      visit: "M0 -5.5V5.5", away: "M-4 -4H4V4H-4Z", shows: "M-6 -2H6V2H-6Z", fits: "M-7 0H7", full: "M-7 0H7",
      result: "M-7 -2q0 -3 3 -3h8q3 0 3 3v4q0 3 -3 3h-8q-3 0 -3 -3Z", source: "M-4 -3V3M0 -3V3M4 -3V3",
      ...MARKS,
    }
    const kinds = { random: "mark", "not random": "mark ring", "no count": "mark", source: "tick" }
    made.append(drawn("path", { d: shapes[kind], class: kinds[kind] ?? kind }))
    return made
  }

  return { MARKS, at, bar, marks, depthMark, skinTypes, drawCourse, sample }
})()
