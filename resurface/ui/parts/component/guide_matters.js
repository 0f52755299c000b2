// Step 3 of the guide: what matters sorts rows by what treatments take; what studies found stands
// beside and sorts nothing.

function guideMatters(data, ask) {
  const next = () => {
    toTop()
    ask("compare")
  }
  const made = element("div", { className: "part guide matters" },
    ...guideHead(data, ask, next), setInOneTap(data, ask), mattersSteps(data, ask), mattersTable(data, ask),
    element("p", { className: "key note" }, ...mattersKey(data)),
    askedBeside(data, ask),
    element("div", { className: "others" }, ...data.others.map((each) => otherOption(each, data, ask))))
  made.querySelector(".guide-head .main").disabled = !data.ready
  return made
}

function mattersSteps({ steps_said, count, unfit, why }, ask) {
  const list = element("button", { text: why, className: "link", attributes: { type: "button" } })
  list.onclick = () => {
    toTop()
    ask("list")
  }
  return element("div", { className: "order" }, element("p", { text: [count, unfit].filter(Boolean).join(". "), attributes: { role: "status" } }),
    ...(unfit ? [list] : []),
    element("ol", {}, ...steps_said.map((text) => element("li", { text }))))
}

const mattersKey = (data) => [data.words.open_end]

function mattersTable(data, ask) {
  const sliders = data.columns.map((column) => element("th", { className: column.at ? "m moved" : "m", attributes: { scope: "col" } },
    ...levelOf(column, ask)))
  const results = data.results.map((column) => element("th", { className: `r ${column.id.replaceAll(" ", "-")}`, attributes: { scope: "col" } },
    element("b", { text: column.head }), ...(column.below ? [element("span", { text: `${column.of}; ${column.below}`, className: "below" })] : [])))
  const names = element("th", { className: "names", attributes: { scope: "col" } }, element("span", { text: data.words.names, className: "hidden" }))
  const head = element("thead", {}, element("tr", {}, names, ...sliders, ...results))
  const rows = data.placed.map((each) => mattersRow({ ...known.rows[each.id], ...each }, data, ask))
  return element("div", { className: "scrolls" }, withRoles(element("table", {}, head, element("tbody", {}, ...rows))))
}

function levelOf({ id, head, at, stops, limit }, ask) {
  const slider = element("input", { attributes: { type: "range", min: 0, max: stops.length - 1, step: 1, value: at, "aria-label": head, "aria-valuetext": stops[at] } })
  const level = element("span", { text: stops[at], className: "level", attributes: { "aria-hidden": "true" } })
  slider.style.setProperty("--at", at / (stops.length - 1))
  slider.oninput = (event) => {
    const moved = event.currentTarget, to = moved.valueAsNumber
    moved.style.setProperty("--at", to / (stops.length - 1))
    moved.setAttribute("aria-valuetext", stops[to])
    moved.parentElement.querySelector(".level").textContent = stops[to]
  }
  slider.onchange = (event) => ask("weigh", id, event.currentTarget.valueAsNumber)
  return [element("b", { text: head }), slider, level, limitOf(limit, ask)]
}

// The list's own filter: "any" stands first here, and there behind the greatest.
function limitOf({ id, over, label, values, stops, at, shorts }, ask) {
  if (shorts.length) {
    return element("span", { className: values[at] === null ? "limit" : "limit set" }, element("span", { text: over }), element("b", { text: stops[at] }))
  }
  const order = [values.length - 1, ...values.slice(0, -1).keys()]
  const box = element("select", { attributes: { "aria-label": label } },
    ...order.map((number) => element("option", { text: stops[number], attributes: { value: number } })))
  box.selectedIndex = order.indexOf(at)
  box.onchange = (event) => ask("limit", id, values[order[event.currentTarget.selectedIndex]])
  return element("span", { className: values[at] === null ? "limit" : "limit set" },
    element("span", { text: over, attributes: { "aria-hidden": "true" } }), box)
}

// What nearly everybody says first is set by one tap, and taken back by another.
function setInOneTap({ skin, columns }, ask) {
  const { id, label, values, stops, at, shorts } = columns.find(({ limit }) => limit.shorts.length).limit
  const days = shorts.map((text, number) => ({ text, said: stops[number], on: number === at, set: () => ask("limit", id, number === at ? null : values[number]) }))
  const types = skin.options.map((text, number) => ({ text, on: number + 1 === skin.at, set: () => ask("skin", number + 1 === skin.at ? null : number + 1) }))
  return element("div", { className: "in-one-tap" }, tapRow(skin.label, types), tapRow(label, days))
}

function tapRow(label, options) {
  const buttons = options.map(({ text, said, on, set }) => {
    const button = element("button", { text, attributes: { type: "button", "aria-pressed": on, ...(said ? { "aria-label": said } : {}) } })
    button.onclick = set
    return button
  })
  return element("div", { attributes: { role: "group", "aria-label": label } },
    element("span", { text: label, className: "skin-label", attributes: { "aria-hidden": "true" } }), element("div", { className: "taps" }, ...buttons))
}

function mattersRow(row, data, ask) {
  const burdens = data.columns.map((column) => {
    const bar = column.place < 0 ? row.shows : row.bars[column.place]
    const { spoken, parts } = burden(column.id === "days" ? [bar[0], bar[1], null, ...bar.slice(3, 5), "", ...bar.slice(6)] : bar, column, data)
    return element("td", { className: column.at ? "m moved" : "m" }, mattersCell(row, column, spoken, parts, data.words.sources, ask))
  })
  const made = element("tr", { className: row.chosen ? "chosen" : "" }, mattersName(row, data, ask), ...burdens, ...besideCells(row, data, ask))
  return Object.assign(made, { row: row.id })
}

function mattersCell(row, column, spoken, parts, more, ask) {
  const button = element("button", { attributes: { type: "button", "aria-label": `${row.name}. ${column.name ?? column.head}: ${spoken}. ${more}` } }, ...parts)
  button.onclick = () => ask("open", row.id, column.topic)
  const head = element("span", { text: column.name ?? column.head, className: "of-column", attributes: { "aria-hidden": "true" } })
  const holder = element("div", {}, head, button)
  return holder
}

function besideCells(row, data, ask) {
  return data.results.map((column, number) => {
    if (data.column !== "results") {
      return element("td", { className: `r words ${column.id}` }, mattersCell(row, column, row.told.join(". "), row.told.map((text) => element("span", { text })), data.words.sources, ask))
    }
    const { spoken, parts } = outcome(row.marks[number])
    const like = row.skin?.[number]
    const holder = mattersCell(row, column, [spoken, like].filter(Boolean).join(", "), parts, data.words.studies, ask)
    if (like) holder.append(element("small", { text: like, className: "like", attributes: { "aria-hidden": "true" } }))
    return element("td", { className: `r ${column.id.replaceAll(" ", "-")}` }, holder)
  })
}

function mattersName(row, data, ask) {
  const box = element("input", { attributes: { type: "checkbox", "aria-label": row.name } })
  box.checked = row.chosen
  box.disabled = data.full && !row.chosen
  box.onchange = () => ask("toggle", row.id)
  const about = [
    ...(row.warning ? [element("span", { className: "warning" }, warningSign(), data.words.warning)] : []),
    ...(row.offered === false ? [element("span", { text: data.words.not_offered })] : []),
    ...(row.stands ? [element("span", { text: row.stands, className: "stands" })] : []),
    ...(row.for_some ? [element("span", { text: row.for_some })] : []),
    ...(row.because ? [element("span", { text: row.because, className: "because" })] : []),
    ...(row.worse ? [element("span", { text: row.worse, className: "worse" })] : []),
  ]
  return element("th", { className: row.offered ? "names offered" : "names", attributes: { scope: "row" } },
    element("div", {}, element("label", { className: "box" }, box),
      element("div", {}, element("span", { className: "line-of-name" }, depthShape(row.depth), element("span", { text: row.name, className: "name" }),
        ...(row.flag ? [flagButton(row.flag, row.id, row.name, ask)] : [])), ...about)))
}

// What sorts nothing is asked, and the figures to look at are put beside the rows.
function askedBeside({ asked, words }, ask) {
  const buttons = asked.map(({ id, text, on }) => {
    const button = element("button", { text, className: "plain", attributes: { type: "button", "aria-pressed": on } })
    button.onclick = () => ask("beside", id)
    return button
  })
  return element("div", { className: "asked-beside", attributes: { role: "group", "aria-label": words.never } }, element("b", { text: words.never }), ...buttons)
}

function otherOption({ id, name, texts, topic, beside, on }, data, ask) {
  const parts = [element("h2", { text: name }), ...texts.map((text) => element("p", { text }))]
  if (topic) {
    const sources = element("button", { text: data.words.sources, className: "link", attributes: { type: "button", "aria-label": `${name}. ${data.words.sources}` } })
    sources.onclick = () => ask("open", id, topic)
    parts.push(sources)
  }
  if (beside) {
    const box = element("input", { attributes: { type: "checkbox" } })
    box.checked = on
    box.onchange = (event) => ask("untreated", event.currentTarget.checked)
    parts.push(element("label", { className: "box" }, box, beside))
  }
  return element("section", { attributes: { "aria-label": name } }, ...parts)
}
