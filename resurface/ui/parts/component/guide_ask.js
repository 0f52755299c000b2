// Step 2 of the guide: a row a question, a column a treatment; all at once, or one at a time.

// What only this screen decides: one question at a time, and which; whether the other questions are open.
const askingNow = { one: false, at: 0, others: false }

function guideAsk(data, ask) {
  const again = (event) => renew(event.currentTarget.closest(".part"), guideAsk(data, ask))
  return element("div", { className: "part guide ask" },
    ...guideHead(data, ask), askKey(data, again),
    ...(askingNow.one ? oneQuestion(data, ask, again) : allQuestions(data, ask, again)))
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
  if (data.more) {
    const button = element("button", { text: data.more, className: "fold plain", attributes: { type: "button", "aria-expanded": askingNow.others } })
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
  const line = element("tr", { className: row.follows.length ? "yes" : below.length ? "told" : "" },
    element("th", { className: "question", attributes: { scope: "row" } }, element("span", { text: row.text })),
    element("td", { className: "answer" }, ...answers(row, data, ask)), ...cells)
  const told = element("tr", { className: row.follows.length ? "yes below" : "below" }, element("td", { attributes: { colspan: 2 + cells.length } }, ...below))
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
  return [element("div", { className: "no-yes" }, ...buttons)]
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
    element("div", { className: "moves" }, move(data.words.back, -1), move(data.words.on, 1)))]
}
