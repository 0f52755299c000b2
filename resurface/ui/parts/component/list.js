// Every treatment as a row: chosen by its box, with the tray of what is chosen at the foot.

// What only this screen decides: the one column that a narrow one shows, and what is unfolded.
const looking = { column: "days", unfolded: false, chips: false }

// What no filter changes of the rows: sent apart, before the list, and kept by the browser. The list
// names the rows that it was made for, and waits until these are there.
const known = { name: "", rows: {}, waiting: null }

function keepRows({ name, rows }) {
  Object.assign(known, { name, rows })
  known.waiting?.()
  known.waiting = null
  return nothing()
}

function waitsForRows({ rows }, again) {
  known.waiting = rows === known.name ? null : again
  return known.waiting !== null
}

function list(data, ask) {
  const part = element("div", { className: "part list" },
    element("h1", { text: data.question, className: "hidden" }),
    element("p", { text: data.on_paper, className: "on-paper", attributes: { "aria-hidden": "true" } }),
    element("div", { className: "narrow" }, element("div", { text: data.title, className: "list-title", attributes: { "aria-hidden": "true" } }), columnChoice(data)),
    element("p", { text: data.counts, className: "hidden", attributes: { role: "status" } }),
    notes(data, ask),
    listTable(data, ask),
    ...(data.more ? [more(data, ask)] : []),
    tray(data, ask),
  )
  part.dataset.column = looking.column.replaceAll(" ", "-")
  return part
}

// What stands between the filters and the list: nothing fits, where else a search finds something,
// and what a filter does not say.
function notes(data, ask) {
  const made = element("div", { className: "notes" })
  if (data.nothing) {
    made.append(element("div", { className: "nothing" },
      element("span", { text: data.title, className: "list-title", attributes: { "aria-hidden": "true" } }),
      element("span", { text: data.counts }),
      ...data.nothing.map((each) => loosening(each, ask, each.names)),
      clearing(data, ask)))
  }
  for (const text of data.elsewhere) made.append(element("p", { text, className: "elsewhere" }))
  if (data.note) made.append(element("p", { text: data.note }))
  return made
}

function clearing(data, ask) {
  const button = element("button", { text: data.words.clear, attributes: { type: "button" }, className: "plain" })
  button.onclick = () => ask("clear")
  return button
}

function loosening({ criterion, step, label, gain }, ask, names = "") {
  const button = element("button", { attributes: { type: "button" }, className: "plain" },
    `${label}: `, element("b", { text: gain }), ...(names ? [element("small", { text: names })] : []))
  button.onclick = () => ask("loosen", criterion, step)
  return button
}

function more(data, ask) {
  const button = element("button", { text: data.more, className: "plain more", attributes: { type: "button" } })
  button.onclick = () => ask("more")
  return button
}

function listTable(data, ask) {
  const grids = data.columns.map(grid)
  const made = element("table", { attributes: { role: "table", "aria-label": data.caption } },
    listHead(data, ask), ...data.groups.map((group) => band(group, grids, data, ask)))
  made.onkeydown = walk
  return made
}

// The lines of a column behind its cells: those of the axis, and the limits that are set.
function grid(column) {
  const lines = (column.limits ?? []).flatMap(([place, , ofTail]) => [
    `linear-gradient(var(--prim) 0 0) calc(var(--axis) * ${place / 100} - 1px) 0 / ${ofTail ? 1 : 2}px 100% no-repeat`,
    ...(ofTail ? [] : [`linear-gradient(var(--out) 0 0) calc(var(--axis) * ${place / 100}) 0 / calc(var(--axis) * ${1 - place / 100} + 2px) 100% no-repeat`]),
  ])
  const ticks = column.ticks.map(([place]) =>
    `linear-gradient(var(${place ? "--line" : "--line2"}) 0 0) calc(var(--axis) * ${place / 100}) 0 / 1px 100% no-repeat`)
  const zones = lines.filter((each) => each.includes("--out"))
  const limits = lines.filter((each) => !zones.includes(each))
  return `${[...limits, ...ticks, ...zones].join(", ")} var(--fill)`
}

function cell(column, background) {
  const made = element("td", { className: `c ${column.id.replaceAll(" ", "-")}`, attributes: { role: "cell" } })
  made.style.background = background
  return made
}

// A group: its line, then its rows; one that does not fit is folded into its line.
function band(group, grids, data, ask) {
  const closed = group.folded && !looking.unfolded
  const body = element("tbody", { className: closed ? "folded" : "", attributes: { role: "rowgroup" } },
    line_of(group, grids, data, ask))
  for (const { label, rows } of group.parts) {
    if (label) body.append(divider(label, grids, data))
    body.append(...rows.map((each) => listed({ ...known.rows[each.id], ...each }, group, grids, data, ask)))
  }
  return body
}

function line_of(group, grids, data, ask) {
  const title = group.folded
    ? element("button", { text: group.title, className: "fold", attributes: { type: "button", "aria-expanded": looking.unfolded } })
    : element("b", { text: group.title })
  if (group.folded) title.onclick = unfold
  const about = group.about.map((text, number) =>
    element("span", { text: number ? `· ${text}` : text, className: number === 1 && group.about.length > 2 ? "meaning" : "" }))
  const words = element("div", {}, title, ...about, ...group.offers.map((each) => loosening(each, ask, each.names)))
  const head = element("th", { attributes: { scope: "rowgroup", role: "rowheader" } }, words)
  return across(`group${group.lost ? " lost" : ""}${group.folded ? " foldable" : ""}`, head, grids, data)
}

function unfold(event) {
  looking.unfolded = !looking.unfolded
  event.currentTarget.setAttribute("aria-expanded", looking.unfolded)
  event.currentTarget.closest("tbody").classList.toggle("folded", !looking.unfolded)
}

function divider(label, grids, data) {
  const head = element("th", { attributes: { scope: "rowgroup", role: "rowheader" } }, element("div", {}, element("span", { text: label })))
  return across("divider", head, grids, data)
}

// A line of words over the lines of all columns.
function across(className, head, grids, data) {
  const empty = data.columns.map((column, number) => cell(column, grids[number]))
  return element("tr", { className, attributes: { role: "row" } }, head,
    element("td", { className: "supports", attributes: { role: "cell" } }), ...empty)
}

function listed(row, group, grids, data, ask) {
  const burdens = data.columns.length - row.marks.length
  const cells = data.columns.map((column, number) => {
    const figure = row.bars[number] ?? row.marks[number - burdens]
    return later(cell(column, grids[number]), JSON.stringify([known.name, row.id, number, grids[number]]), () =>
      [opening(row, column, number < burdens ? burden(figure, column, data) : outcome(figure), data, ask)])
  })
  const made = element("tr", { className: row.chosen ? "listed chosen" : "listed", attributes: { role: "row" } },
    named(row, group, data, ask),
    later(element("td", { className: "supports", attributes: { role: "cell" } }), supportedKey(row), () => [supported(row, data)]),
    ...cells)
  return Object.assign(made, { row: row.id })
}

// The head of a row: its box, which is told all that the row says of the treatment, and its name.
function named(row, group, data, ask) {
  const { words } = data
  const told = [
    row.name, row.house, data.depths[row.depth],
    row.offered === null ? "" : row.offered ? words.offered : words.not_offered,
    group.title, row.warning ? words.warning : "", ...row.supports,
  ]
  const box = element("input", { attributes: { type: "checkbox", "aria-label": told.filter(Boolean).join(", ") } })
  box.checked = row.chosen
  box.disabled = data.full && !row.chosen
  box.onchange = () => ask("toggle", row.id)
  const name = element("button", {
    className: row.warning || row.house || row.flag ? "who both" : "who", attributes: { type: "button", "aria-label": `${row.name}. ${words.in_depth}` },
  })
  name.onclick = () => ask("read", row.id)
  return element("th", { className: `names${row.offered ? " offered" : ""}`, attributes: { scope: "row", role: "rowheader" } },
    element("label", { className: "box" }, box), ...(row.chosen ? [skipToTray(words)] : []),
    later(name, `${supportedKey(row)} ${Boolean(row.flag)}`, () => nameLines(row, data)), ...(row.flag ? [flagButton(row.flag, row.id, row.name, ask)] : []))
}

// The name as it is seen, and what stands under it.
function nameLines(row, data) {
  const below = element("span", { className: "house-name" })
  if (row.warning) below.append(element("span", { className: "warning" }, warningSign(), data.words.warning))
  else if (row.house) below.append(row.house)
  below.append(element("span", { className: row.warning || row.house ? "under after" : "under" }, supported(row, data)))
  return [element("span", { className: "line-of-name" }, depthShape(row.depth), element("span", { text: row.name })), below]
}

// From a chosen row to the foot of the list, for who goes by the keyboard; seen while it has the focus.
function skipToTray(words) {
  const skip = element("button", { text: words.to_tray, className: "skip plain", attributes: { type: "button" } })
  skip.onclick = ({ currentTarget }) => {
    const tray = currentTarget.closest(".part").querySelector(".tray")
    const to = tray.querySelector(".main:enabled") ?? tray.querySelector(".chip, input")
    to?.focus()
  }
  return skip
}

// What the words on what a treatment helps are made from: other rows, or another wish, other words.
const supportedKey = (row) => JSON.stringify([known.name, row.id, row.wished])

function supported(row, data) {
  if (!row.supports.length) return element("i", { text: data.words.silent })
  const parts = row.supports.flatMap((text, number) => [
    ...(number ? [", "] : []), row.wished.includes(number) ? element("b", { text }) : text,
  ])
  return element("span", {}, ...parts)
}

function burden([low, high, shows, ticks, text, tail, spoken, own, rings], column, data) {
  const limit = (column.limits ?? []).find(([, , ofTail]) => !ofTail)?.[0] ?? null
  if (low === null && high === null) return { spoken, parts: [element("i", { text })] }
  const said = element("span", { text, className: "text" })
  if (tail) said.append(element("small", { text: ` · ${tail}` }))
  if (own) said.append(element("small", { text: data.words.ours, className: "own" }))
  return { spoken, parts: [listRange([low, high, shows, ticks, rings], limit), said] }
}

function outcome([those, text, spoken]) {
  return { spoken, parts: [those.length ? listMarks(those) : element("i", { text })] }
}

// A figure opens its sources; it is told whole, and what is drawn is hidden.
function opening(row, column, { spoken, parts }, data, ask) {
  const more = column.sort ? data.words.sources : data.words.studies
  const label = `${row.name}. ${column.head}: ${spoken}. ${more}`
  const button = element("button", { attributes: { type: "button", "aria-label": label } }, ...parts)
  button.onclick = (event) => {
    glanceFit.returnTo(event.currentTarget)
    ask("open", row.id, column.topic)
  }
  return button
}

// Up and down walk from box to box.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || event.target.type !== "checkbox") return
  const boxes = [...event.currentTarget.querySelectorAll('tbody:not(.folded) input, tbody.folded .chosen input')]
  const next = boxes[boxes.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
