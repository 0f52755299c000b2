// Step 2 of the guide: a row a question, a column a treatment; all at once, or one at a time.

// What only this screen decides: one question at a time, and which; whether the other questions are open,
// and how many of the first ones are folded with them until all is in view.
const askingNow = { one: false, at: 0, others: false, folded: 0 }
const LEAST_ASKED = 8

function guideAsk(data, ask) {
  const again = ({ currentTarget }) => {
    const part = currentTarget.closest(".part"), fresh = guideAsk(data, ask)
    renew(part, fresh)
    fresh.settled(part)
  }
  const made = element("div", { className: "part guide ask" },
    ...guideHead(data, ask, null, ...(askingNow.one ? [] : [noToTheRest(data, ask)])), askKey(data, again),
    ...(askingNow.one ? oneQuestion(data, ask, again) : allQuestions(data, ask, again)))
  if (!askingNow.one) Object.assign(made, { mores: data.mores, noes: noesOf(data), others: data.rows.filter((row) => !row.first).length })
  foldQuiet(made)
  made.settled = (part) => {
    Object.assign(part, { mores: made.mores, noes: made.noes, others: made.others })
    foldToFit(part)
    whenResized(part, foldToFit)
  }
  return made
}

// Rows that may fold, each with what stands below it.
function quietRows(part) {
  const units = []
  for (const row of part.querySelectorAll("tr.quiet")) {
    if (row.classList.contains("below")) units.at(-1).push(row)
    else units.push([row])
  }
  return units
}

// The strongest questions stand first: from the end those fold that no answer marks.
function foldQuiet(part) {
  const units = quietRows(part), folded = askingNow.others ? 0 : Math.min(askingNow.folded, units.length)
  units.forEach((unit, place) => unit.forEach((row) => { row.hidden = place >= units.length - folded }))
  const no = part.querySelector(".no-to-the-rest"), open = openQuestions(part).length
  if (no) {
    no.textContent = part.noes[open]
    no.hidden = !open
  }
  const fold = part.querySelector(".fold"), text = part.mores?.[part.others + askingNow.folded]
  if (!fold) return
  fold.textContent = text ?? ""
  fold.hidden = !text
}

// Folds as many as have no room on the screen; a narrow part, without columns, may be long.
function foldToFit(part) {
  const page = document.querySelector('[data-testid="stMain"]')
  if (!page || askingNow.others || !part.mores) return
  askingNow.folded = 0
  foldQuiet(part)
  if (part.querySelector("th.of")?.offsetWidth) {
    const high = quietRows(part).map((unit) => unit.reduce((sum, row) => sum + row.offsetHeight, 0))
    let over = page.scrollHeight - page.clientHeight
    while (over > 0 && high.length > LEAST_ASKED) {
      over -= high.pop()
      askingNow.folded += 1
    }
  }
  foldQuiet(part)
}

// Questions that are on the screen and not answered yet: of a folded one nobody has been asked, and one
// that a no marks treatments for is answered alone.
function openQuestions(part) {
  return [...part.querySelectorAll(".no-yes[data-open]")].filter((each) => !each.closest("tr").hidden)
}

function noesOf({ rows, noes }) {
  return rows.some(({ answer }) => answer !== null) ? noes.other : noes.all
}

// Whoever has asked them all, and heard no each time, says so once.
function noToTheRest(data, ask) {
  const button = element("button", { className: "plain no-to-the-rest", attributes: { type: "button" } })
  button.onclick = ({ currentTarget }) => {
    ask("noes", openQuestions(currentTarget.closest(".part")).map((each) => each.dataset.open))
    goTo(data.steps.find(({ on }) => on).step + 1, ask)
  }
  return button
}

function askKey(data, again) {
  const ways = [[data.words.all, false], [data.words.one, true]].map(([text, one]) => {
    const button = element("button", { text, attributes: { type: "button", "aria-pressed": askingNow.one === one } })
    button.onclick = (event) => {
      askingNow.one = one
      again(event)
    }
    return button
  })
  const key = data.key.map(({ mark, said }) => element("span", {}, flagSign(mark), said))
  return element("div", { className: "ask-key" }, element("p", { className: "key" }, ...key), element("div", { className: "ways" }, ...ways))
}

function allQuestions(data, ask, again) {
  const first = data.rows.filter((row) => row.first), others = data.rows.filter((row) => !row.first)
  const rows = (those) => those.flatMap((row) => questionRow(row, data, ask))
  const head = element("thead", {}, element("tr", {},
    element("th", { className: "question", attributes: { scope: "col" } }, element("span", { text: data.words.question, className: "hidden" })),
    element("th", { className: "answer", attributes: { scope: "col" } }, element("span", { text: data.words.answer, className: "hidden" })),
    ...data.names.map(({ name }) => element("th", { text: name, className: "of", attributes: { scope: "col" } }))))
  const table = element("table", {}, head, element("tbody", {}, ...rows(first), ...(askingNow.others ? rows(others) : [])))
  const parts = [element("div", { className: "table-of-questions" }, withRoles(table))]
  if (data.rows.length) {
    const button = element("button", { className: "fold plain", attributes: { type: "button", "aria-expanded": askingNow.others } })
    button.onclick = (event) => {
      askingNow.others = !askingNow.others
      again(event)
    }
    parts.push(button)
  }
  return [...parts, element("p", { text: data.foot.join(" "), className: "note" })]
}

function questionRow(row, data, ask) {
  const cells = row.cells.map((cell, number) => element("td", { className: "of" }, ...cellOf(cell, data.names[number].name, row, ask)))
  const below = whatFollows(row, data, ask)
  const quiet = row.first && !row.follows.length ? "quiet " : ""
  const line = element("tr", { className: row.follows.length ? "yes" : below.length ? `${quiet}told` : quiet },
    element("th", { className: "question", attributes: { scope: "row" } }, element("span", { text: row.text })),
    element("td", { className: "answer" }, ...answers(row, data, ask)), ...cells)
  const told = element("tr", { className: row.follows.length ? "yes below" : `${quiet}below` }, element("td", { attributes: { colspan: 2 + cells.length } }, ...below))
  return [line, ...(below.length ? [told] : [])]
}

function cellOf(cell, name, row, ask) {
  if (!cell) return []
  if (cell.mark === "asked") return [element("i", { className: "asked", attributes: { "aria-hidden": "true" } }), element("span", { text: cell.said, className: "hidden" })]
  const button = element("button", { className: "flag", attributes: { type: "button", title: cell.said, "aria-label": `${name}. ${cell.said}` } }, flagSign(cell.mark))
  button.onclick = () => ask("about", "caution", row.id)
  return [button]
}

function answers(row, data, ask) {
  if (row.open) return [element("span", { text: data.words.talk, className: "note" })]
  const buttons = [[data.words.no, false], [data.words.yes, true]].map(([text, value]) => {
    const button = element("button", { text, attributes: { type: "button", "aria-pressed": row.answer === value, "aria-label": `${text}. ${row.text}` } })
    button.onclick = () => ask("answer", row.id, row.answer === value ? null : value)
    return button
  })
  const open = row.answer === null && !row.no_marks ? { "data-open": row.id } : {}
  return [element("div", { className: "no-yes", attributes: open }, ...buttons)]
}

// What an answer brings up, in the record's words: consequence, strength, and its sources a tap away.
function whatFollows(row, data, ask) {
  const open = row.talk ? [element("small", { text: row.talk })] : []
  return [...open, ...row.follows.map((each) => {
    const sources = element("button", { text: data.words.sources, className: "link", attributes: { type: "button", "aria-label": `${data.words.sources}. ${row.text}` } })
    sources.onclick = () => ask("about", "caution", row.id)
    return element("small", { className: "follows" }, flagSign(each.mark), element("b", { text: each.said }),
      element("span", { className: "whom", text: ` ${each.whom}:` }), ...(each.about ? [element("span", { className: "about", text: ` ${each.about}:` })] : []),
      ` ${each.text} `, ...(each.conflict ? [element("b", { text: data.words.disagree }), " "] : []),
      element("span", { text: `(${each.how_strong}) `, className: "strength" }), sources)
  })]
}

function oneQuestion(data, ask, again) {
  askingNow.at = Math.min(Math.max(askingNow.at, 0), data.rows.length - 1)
  const row = data.rows[askingNow.at]
  const move = (text, by) => {
    const button = element("button", { text, className: "plain", attributes: { type: "button" } })
    button.disabled = !data.rows[askingNow.at + by]
    button.onclick = (event) => {
      askingNow.at += by
      again(event)
    }
    return button
  }
  return [element("section", { className: row.follows.length ? "single yes" : "single", attributes: { "aria-live": "polite" } },
    element("p", { text: `${askingNow.at + 1} / ${data.rows.length}`, className: "note" }),
    element("h2", { text: row.text }),
    element("div", { className: "big" }, ...answers(row, data, ask)),
    ...whatFollows(row, data, ask),
    element("div", { className: "moves" }, move(data.words.back, -1), data.rows[askingNow.at + 1] ? move(data.words.on, 1) : wayOn(data, ask)))]
}

// Behind the last question the next step is as near as the next question was.
function wayOn(data, ask) {
  const button = element("button", { text: data.next, className: "main", attributes: { type: "button" } })
  button.onclick = () => goTo(data.steps.find(({ on }) => on).step + 1, ask)
  return button
}
