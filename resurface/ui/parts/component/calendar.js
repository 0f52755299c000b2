// One course in dates: what can be set, what follows from it, months and one axis, and every visit as a row.

const calendar = (() => {
  const { all, day, told, refused } = calendarControls
  const { key, months, axis } = calendarDrawing

  function figures(data) {
    return element("dl", { className: "figures" }, ...data.figures.map(({ label, text, silent }) =>
      element("div", {}, element("dt", { text: label }), element("dd", { text, className: silent ? "silent" : "" }))))
  }

  // What an answer to what is asked first means for a treatment.
  function answeredMark({ mark, said, texts, sources }) {
    return element("section", { className: "mark" }, element("b", {}, flagSign(mark), said),
      ...texts.map((text) => element("p", { text })),
      element("p", { className: "note" }, ...sources.flatMap((source) => [sourceLink(source), " "])))
  }

  // A date to keep free: what is close to it, when to begin for it, and what could be begun after it.
  function keptDate(each, ask) {
    const made = [element("h2", { text: each.said })]
    made.push(...each.warned.map(({ title, text, close }) =>
      element("div", { className: close ? "too-close" : "unsure" }, element("b", { text: title }), element("p", { text }))))
    if (each.clear) made.push(element("p", { text: each.clear }))
    if (each.none_left) made.push(element("p", { text: each.none_left }))
    if (each.starts.length) {
      made.push(element("h3", { text: each.title }), element("dl", { className: "starts" }, ...each.starts.map(startRow)))
    }
    const begin = element("button", { text: each.begin, className: "begin", attributes: { type: "button" } })
    begin.onclick = ({ currentTarget }) => told(currentTarget, ask, "first", each.after_day)
    made.push(begin, element("p", { text: each.after, className: "note" }))
    return element("section", { className: "date" }, ...made)
  }

  function startRow({ by, visits, start, note, silent }) {
    return element("div", {},
      element("dt", {}, by, element("span", { text: visits, className: "note" })),
      element("dd", { className: silent ? "silent" : "" }, start, element("b", { text: note })))
  }

  function visitRow(row, { rows: data, ...whole }, limits, ask) {
    const [, , away, shows] = data.heads
    const field = day({ label: row.move, day: row.day, ...limits },
      (control, text) => told(control, ask, "move", row.number, text))
    const named = [element("span", { text: row.name })]
    if (row.treatment) named.push(element("span", { text: row.treatment, className: "note" }))
    const when = [element("span", { text: row.said, className: "hidden" }), field, refused(whole, String(row.number))]
    if (row.note) when.push(element("span", { text: row.note, className: "note unlike" }))
    const cell = (text, head) => element("td", { text, attributes: { "data-head": head } })
    return element("tr", {},
      element("th", { attributes: { scope: "row" } }, ...named), element("td", {}, ...when),
      cell(row.away, away), cell(row.shows, shows), cell(row.cost, data.cost))
  }

  function table(whole, limits, ask) {
    const data = whole.rows
    const heads = [...data.heads, data.cost].map((text) => element("th", { text, attributes: { scope: "col" } }))
    return element("section", { className: "every" },
      element("h2", { text: data.title }), element("p", { text: data.hint, className: "note" }),
      element("table", { attributes: { "aria-label": data.title } },
        element("thead", {}, element("tr", {}, ...heads)),
        element("tbody", {}, ...data.rows.map((row) => visitRow(row, whole, limits, ask)))))
  }

  function planned(data, ask) {
    const { least, most, how } = data.controls
    const made = [...data.marks.map(answeredMark), figures(data), element("p", { text: data.judged, className: "note judged-from" }), key(data.key), months(data)]
    if (data.more) made.push(element("p", { text: data.more, className: "note" }))
    made.push(axis(data.axis), table(data, { least, most, how }, ask))
    made.push(element("p", { className: "sources-of" }, ...data.sources.map(({ option, topic, label }) => {
      const button = element("button", { text: label, attributes: { type: "button" } })
      button.onclick = () => ask("open", option, topic)
      return button
    })))
    return made
  }

  return (data, ask) => {
    const dates = data.dates ?? []
    return element("div", { className: "part calendar" },
      element("div", { className: "set" }, element("div", { className: "controls" }, ...all(data, ask)), ...dates.map((each) => keptDate(each, ask))),
      element("div", { className: "drawn" }, ...(data.ask ? [element("p", { text: data.ask, className: "ask" })] : planned(data, ask))))
  }
})()
