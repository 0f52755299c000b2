// Two to four options as columns, the questions of a patient as rows, on one screen.

const glance = (() => {
  const { at, bar, marks, depthMark, skinTypes, drawCourse, sample } = glanceDrawn
  const { keepFitting, returnTo } = glanceFit
  const { twice, pressed, heads, evidenceOf } = columnHeads

  function rowLabel(row, data, ask) {
    const about = row.about.long ? [element("span", { className: "about" }, ...twice(row.about))] : []
    return element("div", { className: "label", attributes: { role: "rowheader" } },
      element("span", { text: row.label, className: "subject" }),
      ...(row.second ? [element("span", { text: row.second, className: "subject" })] : []), ...about, ...evidenceOf(row, data, ask))
  }

  function harm(each, more) {
    const parts = [element("b", { text: each.count }), ` ${each.what}`]
    if (each.note) parts.push(element("span", { text: ` (${each.note})`, className: "note" }))
    if (more) parts.push(" ", element("span", { text: more, className: "more" }))
    return element("span", { className: each.serious ? "harm serious" : "harm" }, ...parts)
  }

  const verdictOf = (found) => (found
    ? [element("span", { text: found.text, className: found.inside ? "verdict inside" : "verdict" })] : [])

  function below(cell) {
    const [before, after = ""] = cell.below
    if (!before) return []
    const until = cell.until ? [element("b", { text: cell.until }), after] : []
    return [element("span", { className: "below" }, before, ...until, ...verdictOf(cell.late).flatMap((each) => [" ", each]))]
  }

  function content(cell, row, data) {
    const top = []
    if (cell.figure.long) top.push(element("span", { className: cell.silent ? "silent" : "figure" }, ...twice(cell.figure)))
    top.push(...verdictOf(cell.verdict))
    if (cell.beside.long) top.push(element("span", { className: "beside" }, ...twice(cell.beside)))
    return [
      ...(top.length ? [element("span", { className: "top" }, ...top)] : []),
      ...(cell.bar ? [bar(cell.bar)] : []),
      ...(cell.marks.length ? [marks(cell.marks)] : []),
      ...cell.harms.map((each, place) => harm(each, place === cell.harms.length - 1 ? cell.more : "")),
      ...(cell.skin.length ? [skinTypes(cell.skin)] : []),
      ...cell.lines.map((text) => element("span", { text, className: "below" })),
      ...below(cell),
      ...(cell.whom ? [element("span", { text: cell.whom, className: "below whom" })] : []),
      ...(cell.sure && cell.sure !== row.certainty ? [element("span", { text: `${data.evidence[0]} ${cell.sure}`, className: "below" })] : []),
    ]
  }

  // One answer: as a button that says it whole and opens its sources, or as words that open nothing.
  function answerOf(cell, option, row, data, ask) {
    const of = element("div", { className: "of", attributes: { "aria-hidden": "true" } }, depthMark(option.depth),
      element("span", { text: option.name }))
    const made = element("div", { className: "g-cell", attributes: { role: "cell" } }, of)
    if (!cell.topic) {
      made.append(element("div", { className: "g-words" }, ...content(cell, row, data)))
      return made
    }
    const sure = cell.sure ? [`${data.evidence[0]} ${cell.sure}`] : []
    const label = [`${option.name}. ${row.label}: ${cell.spoken}`, ...sure, data.sources].join(". ")
    const open = (button) => { returnTo(button); ask("open", option.id, cell.topic) }
    made.append(pressed("g-words", label, open, ...content(cell, row, data)))
    return made
  }

  function rowOf(row, data, ask) {
    const cells = row.cells.map((cell, place) => answerOf(cell, data.options[place], row, data, ask))
    const className = `g-row on-${row.id} ${row.tone ?? ""} ${row.optional ? "optional" : ""}`
    return element("div", { className, attributes: { role: "row" } }, rowLabel(row, data, ask), ...cells)
  }

  function trialBox(trial, ask) {
    if (!trial) return []
    const open = (button) => { returnTo(button); ask("open", trial.groups[0].option, trial.topic) }
    const more = trial.more ? [" · ", pressed("link", "", () => ask("look", trial.view), trial.more)] : []
    const words = element("div", { className: "told" },
      element("p", { text: trial.title, className: "what" }),
      element("p", { className: "about" }, `${trial.about} · `, pressed("link", "", open, trial.link), ...more))
    const groups = trial.groups.map((group) => element("div", { className: "group" },
      element("span", { text: group.name, className: "group-name" }), marks([group.mark]),
      element("span", { text: group.figure, className: "count" }),
      element("span", { text: group.about, className: "about" })))
    return [element("section", { className: `trial ${trial.tone}`, attributes: { "aria-label": trial.title } }, words,
      element("div", { className: "groups" }, ...groups))]
  }

  // Where no trial has its figures above the rows, what is said of those that there are.
  function triedLine({ said, link, view }, ask) {
    if (!said.length) return []
    return [element("p", { className: "tried" }, `${said.join(" ")} `, pressed("link", "", () => ask("look", view), link))]
  }

  const keyOf = (key, className) => element("span", { className, attributes: { "aria-hidden": "true" } },
    ...key.map((each) => element("span", { className: "key" }, sample(each.sample), element("span", { text: each.said }))))

  function courseRow(line_, option, data, ask) {
    const course = data.course
    const open = (button) => { returnTo(button); ask("open", line_.option, line_.topic) }
    const label = `${option.name}. ${course.title}: ${line_.spoken}. ${data.sources}`
    const result = pressed("full-result", label, open,
      element("span", { text: line_.figure, className: line_.silent ? "silent" : "figure" }), ...verdictOf(line_.verdict),
      ...(line_.drawn ? [element("span", { text: line_.drawn, className: "drawn" })] : []))
    return element("li", { className: "course-row" },
      element("span", { className: "of" }, depthMark(option.depth), element("span", { text: option.name })),
      drawCourse(line_, course), result)
  }

  function monthsOf(course) {
    const numbers = course.months.map(([place, text]) => [place, text, "month"])
    if (course.limit_at !== null) numbers.push([course.limit_at, course.limit, "tag"])
    return element("div", { className: "months", attributes: { "aria-hidden": "true" } }, ...numbers.map(([place, text, className]) => {
      const made = element("span", { text, className })
      made.style.insetInlineStart = at(place)
      return made
    }))
  }

  function courseOf(data, ask) {
    const course = data.course
    const rows = course.lines.map((each) => courseRow(each, data.options.find((option) => option.id === each.option), data, ask))
    return element("section", { className: "course", attributes: { "aria-label": course.title } },
      element("div", { className: "course-head" }, element("h2", { text: course.title }), keyOf(course.key, "keys"),
        element("span", { text: course.after, className: "after" })),
      element("ul", { attributes: { "data-after": course.after } }, ...rows), element("div", { className: "axis-row" }, monthsOf(course)))
  }

  function footOf(foot, ask) {
    const ways = foot.ways.map(({ id, name, first }) =>
      pressed(first ? "way-on first" : "way-on", "", () => ask("look", id), element("span", { text: name })))
    const note = copyButton(foot.note)
    note.querySelector("button").className = "way-on"
    const code = pressed("way-on", "", (button) => { returnTo(button); ask("code") }, element("span", { text: foot.code }))
    return element("footer", { className: "foot" },
      element("div", { className: "notes" }, keyOf(foot.key, "keys"), element("p", { text: foot.said.join(" ") })),
      element("div", { className: "ways" }, ...ways, note, code))
  }

  function glance(data, ask) {
    const rows = data.rows.map((row) => rowOf(row, data, ask))
    const table = element("div", { className: "table", attributes: { role: "table", "aria-label": data.caption } }, heads(data, ask), ...rows)
    const made = element("div", { className: "part columned glance" }, ...trialBox(data.trial, ask), ...triedLine(data.tried, ask), table, courseOf(data, ask), footOf(data.foot, ask))
    made.style.setProperty("--columns", data.options.length)
    made.placed = (after) => {
      keepFitting(made, data.options.length)
      if (after === "patient") made.querySelector(".way-on.first")?.focus({ preventScroll: true })
      if (after === "list") made.querySelector(".head button")?.focus({ preventScroll: true })
    }
    return made
  }

  return glance
})()
