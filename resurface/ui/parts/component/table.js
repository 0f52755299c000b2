// The questions of a patient, answered side by side: a table whose names stay in view.

const table = (() => {
  const { pressed, columnHead } = columnHeads
  const { depthMark } = glanceDrawn
  const { keepShaped, returnTo } = glanceFit

  function headRow(data, ask) {
    const names = data.options.map((option) =>
      element("th", { attributes: { scope: "col", role: "columnheader" } }, columnHead(option, ask)))
    const corner = element("th", { attributes: { scope: "col", role: "columnheader" } },
      element("span", { text: data.questions, className: "hidden" }), element("span", { text: data.hint, className: "hint" }))
    return element("thead", { attributes: { role: "rowgroup" } }, element("tr", { attributes: { role: "row" } }, corner, ...names))
  }

  function content(cell) {
    const lines = cell.lines.map((text, place) => element("span", { text, className: place ? "line" : "line first" }))
    if (!cell.sources) return lines
    const count = element("span", { text: cell.sources, className: "note" })
    if (lines.length > 1) return [...lines, element("span", { className: "line" }, count)]
    lines[0].replaceChildren(element("span", { text: cell.lines[0], className: "of-first" }), " ", count)
    return lines
  }

  function answer(cell, option, line, data, ask) {
    const td = element("td", { className: cell.unlike ? "unlike" : "", attributes: { role: "cell" } },
      element("span", { className: "of", attributes: { "aria-hidden": "true" } }, depthMark(option.depth), element("span", { text: option.name })))
    const said = element("span", { className: "clamp" }, ...content(cell))
    if (cell.topic) {
      const label = `${option.name}. ${line.question} ${cell.lines.join(". ")}. ${data.sources}`
      const open = (button) => { returnTo(button); ask("open", option.id, cell.topic) }
      td.append(pressed("q-words", label, open, said))
    } else {
      td.append(element("div", { className: "q-words" }, said))
    }
    if (cell.unlike) td.append(element("span", { text: data.unlike, className: "hidden" }))
    return td
  }

  function row(line, data, ask) {
    const question = element("th", { text: line.question, attributes: { scope: "row", role: "rowheader" } })
    const answers = line.cells.map((cell, place) => answer(cell, data.options[place], line, data, ask))
    return element("tr", { className: `on-${line.id}`, attributes: { role: "row" } }, question, ...answers)
  }

  return (data, ask) => {
    const lines = data.lines.map((line) => row(line, data, ask))
    const made = element("div", { className: "part columned questions" },
      element("table", { attributes: { role: "table", "aria-label": data.caption } }, headRow(data, ask),
        element("tbody", { attributes: { role: "rowgroup" } }, ...lines)))
    made.placed = () => keepShaped(made, data.options.length, "questions")
    return made
  }
})()
