// The months of a plan, and the one line that all its dates stand on. Who does not see them has the table.

const calendarDrawing = (() => {
  const hidden = { attributes: { "aria-hidden": "true" } }

  function key(entries) {
    return element("p", { className: "key" }, ...entries.map(({ kind, text }) =>
      element("span", {}, element("i", { className: kind }), text)))
  }

  function month({ name, year, column, shades }, weekdays) {
    const blank = Array.from({ length: column }, () => element("span"))
    return element("div", { className: "month" },
      element("p", {}, element("b", { text: name }), ` ${year}`),
      element("div", { className: "days" },
        ...weekdays.map((text) => element("i", { text })), ...blank,
        ...shades.map((kind, number) => element("span", { text: number + 1, className: kind }))))
  }

  function months(data) {
    return element("div", { className: "months", ...hidden }, ...data.months.map((each) => month(each, data.weekdays)))
  }

  function at(className, from, to = null, text = undefined) {
    const made = element("span", { className, text })
    made.style.setProperty("--from", from)
    if (to !== null) made.style.setProperty("--to", to)
    return made
  }

  function axis({ months: names, visits, first, last, judged, kept }) {
    const line = [...visits.map((each) => each.at), first ?? 0]
    const drawn = [
      ...names.map(([place, text]) => at("tick", place, null, text)),
      at("line", Math.min(...visits.map((each) => each.at)), Math.max(...line)),
      ...visits.flatMap((each) => [
        ...(each.shows > each.at ? [at("shows", each.at, each.shows)] : []),
        ...(each.away > each.at ? [at("away", each.at, each.away)] : []),
        at("visit", each.at, null, each.number),
      ]),
    ]
    if (first !== null) drawn.push(at(last === null ? "result open" : "result", first, last ?? 1))
    if (judged !== null) drawn.push(at("judged", judged))
    drawn.push(...kept.map(([place, close]) => at(close ? "kept close" : "kept", place)))
    return element("div", { className: "axis", ...hidden }, ...drawn)
  }

  return { key, months, axis }
})()
