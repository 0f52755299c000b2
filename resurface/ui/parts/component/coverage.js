// Counts by row and column, shaded by how strong the strongest source is.

function coverage(data, ask) {
  const columns = data.groups.flatMap((group) => group.heads.map((text, nth) => ({ text, first: nth === 0 && group.title })))
  const groups = data.groups.some((group) => group.title)
    ? [element("tr", {}, element("td", {}), ...data.groups.map((group) =>
      element("th", { text: group.title, className: "group", attributes: { scope: "colgroup", colspan: group.heads.length } })))]
    : []
  const heads = element("tr", {}, element("td", {}), ...columns.map((column) =>
    element("th", { className: column.first ? "first" : "", attributes: { scope: "col" } }, element("span", { text: column.text }))))
  const rows = data.rows.map((row) => element("tr", {},
    element("th", { attributes: { scope: "row" } }, ...(row.depth ? [glanceDrawn.depthMark(row.depth)] : []), element("span", { text: row.name })),
    ...row.cells.map((cell, nth) => countCell(row, cell, columns[nth], ask))))
  const table_ = element("table", { attributes: { "aria-label": data.label } },
    element("thead", {}, ...groups, heads), element("tbody", {}, ...rows))
  oneStop(table_)
  return element("div", { className: "part coverage" }, coverageKey(data.key), ...sideways(data.wider, table_))
}

// A table wider than its room says so, leads to each group of columns, and fades where it goes on.
function sideways(said, table_) {
  const scrolled = element("div", { className: "scrolled" }, table_)
  const beyond = element("p", { className: "beyond" }, element("span", { text: said }), ...[...table_.querySelectorAll(".group")].map((group) => {
    const button = element("button", { text: group.textContent, attributes: { type: "button" } })
    button.onclick = () => group.scrollIntoView({ block: "nearest", inline: "start" })
    return button
  }))
  const look = () => {
    beyond.hidden = scrolled.scrollWidth <= scrolled.clientWidth
    scrolled.classList.toggle("goes-on", scrolled.scrollLeft + scrolled.clientWidth < scrolled.scrollWidth - 1)
  }
  scrolled.onscroll = look
  new ResizeObserver(look).observe(scrolled)
  return [beyond, scrolled]
}

function countCell(row, { column: about, count, strength, said }, column, ask) {
  const cell = element("td", { className: column.first ? `first ${strength}` : strength })
  if (!count) {
    cell.append(element("span", { text: said, className: "hidden" }))
    return cell
  }
  const button = element("button", { text: count, attributes: { type: "button", "aria-label": `${row.name}. ${said}`, title: said } })
  button.onclick = () => {
    ask("show", row.id, about)
    document.querySelector('[data-testid="stMain"]').scrollTo({ top: 0 })
  }
  cell.append(button)
  return cell
}

// Hundreds of counts are one stop of Tab: inside, the arrows go to the next count that way, Home and End along the row.
function oneStop(grid) {
  const rows = [...grid.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.querySelector("button")))
  const all = rows.flat().filter(Boolean)
  const only = (button) => all.forEach((each) => { each.tabIndex = each === button ? 0 : -1 })
  if (all.length) only(all[0])
  grid.setAttribute("role", "grid")
  grid.addEventListener("focusin", ({ target }) => all.includes(target) && only(target))
  grid.addEventListener("keydown", (event) => {
    const next = nextCount(rows, event.target, event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  })
}

function nextCount(rows, from, key) {
  const down = rows.findIndex((row) => row.includes(from))
  if (down < 0) return null
  const row = rows[down]
  const across = row.indexOf(from)
  const column = rows.map((each) => each[across])
  const ways = {
    ArrowRight: row.slice(across + 1), ArrowLeft: row.slice(0, across).reverse(),
    ArrowDown: column.slice(down + 1), ArrowUp: column.slice(0, down).reverse(),
    Home: row, End: [...row].reverse(),
  }
  return ways[key]?.find(Boolean) ?? null
}

function coverageKey(key) {
  return element("p", { className: "key" }, ...key.flatMap(({ strength, text }) => [
    element("i", { className: strength }), element("span", { text })]))
}
