// What one sees after a visit: a row a treatment, a column for some days. A name opens the sources.

const seen = (() => {
  const { pressed } = columnHeads
  const { depthMark } = glanceDrawn
  const { returnTo } = glanceFit

  function nameOf(row, data, ask) {
    const parts = [depthMark(row.depth), element("span", { text: row.name })]
    const open = (button) => { returnTo(button); ask("open", row.option, row.topic) }
    return element("th", { attributes: { scope: "row" } },
      row.topic ? pressed("s-name", `${row.name}. ${data.sources}`, open, ...parts) : element("span", { className: "s-name" }, ...parts))
  }

  function cellOf(cell) {
    const made = element("td", { text: cell.text, className: cell.silent ? "silent" : "", attributes: { colspan: cell.columns } })
    made.dataset.days = cell.days
    return made
  }

  return (data, ask) => {
    const heads = data.heads.map((text) => element("th", { text, attributes: { scope: "col" } }))
    const corner = element("td", { text: data.hint, className: "hint" })
    const rows = data.rows.map((row) => element("tr", {}, nameOf(row, data, ask), ...row.cells.map(cellOf)))
    return element("div", { className: "part columned seen" },
      element("h2", { text: data.title }),
      element("table", {}, element("thead", {}, element("tr", {}, corner, ...heads)), element("tbody", {}, ...rows)),
      element("p", { text: data.note, className: "note" }))
  }
})()
