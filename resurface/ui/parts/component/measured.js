// What studies measured of one treatment, a row a figure, and harms that nobody counted.

function measured(section) {
  const parts = [bothSides(section.sides)]
  if (section.reported.length) {
    const list = (rows) => element("ul", { className: "reported" }, ...rows.map(reportedHarm))
    parts.push(element("h3", { text: section.reported_title }), list(section.reported.slice(0, section.first)))
    const more = section.reported.slice(section.first)
    if (more.length) parts.push(element("details", {}, element("summary", { text: section.further }), list(more)))
  }
  if (section.others.length) {
    parts.push(element("details", {}, element("summary", { text: section.more }), bothSides(section.others)))
  }
  return parts
}

// What got better, and beside it what did harm.
function bothSides(sides) {
  return element("div", { className: "sides" }, ...sides.map((groups, nth) =>
    element("div", { className: nth ? "side bad" : "side good" }, ...groups.flatMap((group) => [
      element("h3", { text: group.title }, ...(group.about ? [element("span", { text: group.about, className: "note" })] : [])), ...group.rows.map(measuredRow)]))))
}

function measuredRow(row) {
  const why = row.why ? [inLanguage(element("span", { text: row.why, className: "why" }), row.why_lang)] : []
  return element("div", { className: "row" },
    element("b", { text: row.figure }), markOn(row),
    element("span", { className: "study" },
      studyLink(row), element("span", { text: ` ${row.about}`, className: "note" }), ...why))
}

// The study by its short name; its title is told to whoever asks for more.
function studyLink(row) {
  const made = sourceLink({ title: row.study, url: row.url, lang: row.lang })
  made.title = `${row.title} (${row.source})`
  return made
}

// Its mark on 0 to 100; what is no percent has none.
function markOn(row) {
  return row.mark ? glanceDrawn.marks([row.mark]) : element("span")
}

function reportedHarm(row) {
  return element("li", {}, element("b", { text: row.harm }), element("span", {}, `${row.what} `, studyLink(row)))
}
