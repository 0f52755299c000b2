// A hundred people for each outcome and option: one named study each, and its words beside it.

const people = (() => {
  const { pressed, heads, evidenceOf } = columnHeads
  const { depthMark } = glanceDrawn
  const { keepShaped, returnTo } = glanceFit
  const { picture } = hundredDrawn

  const line = (text, className) => (text ? [element("span", { text, className })] : [])

  function besides(each) {
    const parts = [...line(each.head, "told"), ...(each.rest ? [`${each.head ? " " : ""}${each.rest}`] : []),
      ...line(each.note && ` (${each.note})`, "note")]
    return element("span", { className: each.serious ? "beside serious" : "beside" }, ...parts)
  }

  function told(cell, row, data) {
    const sure = cell.sure && cell.sure !== row.certainty ? `${data.evidence[0]} ${cell.sure}` : ""
    return [
      ...line(cell.figure, "figure"), ...line(cell.harm, "harm"),
      ...cell.about.flatMap((text) => line(text, "about")),
      ...line(cell.others, cell.loud ? "others loud" : "others"), ...line(sure, "note"),
      ...cell.beside.map(besides), ...line(cell.more, "others"),
    ]
  }

  // One option's people, as a button that says them whole and opens their sources, if there are any.
  function cellOf(cell, place, row, data, ask) {
    const option = data.options[place]
    const made = element("div", { className: "p-cell", attributes: { role: "cell" } },
      element("div", { className: "of", attributes: { "aria-hidden": "true" } }, depthMark(option.depth), element("span", { text: option.name })))
    const bracket = row.paired.indexOf(place)
    if (bracket >= 0) {
      made.classList.add("paired", row.both ? ["first", "last"][bracket] : "alone")
      if (bracket === 0 || !row.both) made.append(element("span", { text: row.bracket, className: "bracket" }))
    }
    const silent = !told(cell, row, data).length
    const shown = row.id === "reported" ? (silent ? line(cell.instead, "silent") : []) : [picture(cell)]
    const parts = [...shown, ...(silent ? [] : [element("span", { className: "told-of" }, ...told(cell, row, data))])]
    const label = `${option.name}. ${row.label}: ${cell.spoken}. ${data.sources}`
    const open = (button) => { returnTo(button); ask("open", option.id, cell.topic) }
    made.append(cell.topic ? pressed("p-words", label, open, ...parts) : element("div", { className: "p-words" }, ...parts))
    return made
  }

  function rowOf(row, data, ask) {
    const label = element("div", { className: "label", attributes: { role: "rowheader" } },
      element("span", { text: row.label, className: "subject" }), ...line(row.about.long, "about"), ...evidenceOf(row, data, ask))
    const cells = row.cells.map((cell, place) => cellOf(cell, place, row, data, ask))
    return element("div", { className: `p-row on-${row.id.replace(" ", "-")} ${row.tone}`, attributes: { role: "row" } }, label, ...cells)
  }

  return (data, ask) => {
    const rows = data.rows.map((row) => rowOf(row, data, ask))
    const table = element("div", { attributes: { role: "table", "aria-label": data.caption } }, heads(data, ask), ...rows)
    const made = element("div", { className: "part columned people" }, table, element("p", { text: data.note, className: "note" }))
    made.style.setProperty("--columns", data.options.length)
    made.placed = () => keepShaped(made, data.options.length, "people")
    return made
  }
})()
