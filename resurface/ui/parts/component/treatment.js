// One treatment in depth: its sections, and the way to each.

function treatment(data, ask) {
  const open = (topic) => ask("open", data.option, topic)
  const made = data.sections.map((section) => sectionOf(section, open))
  const titled = data.sections.map((section, nth) => [section, made[nth]]).filter(([section]) => section.title)
  const jumps = element("nav", { className: "jumps", attributes: { "aria-label": data.jump } },
    ...titled.map(([section, drawn_]) => jump(section, drawn_)))
  const at = made.findIndex((each) => each.dataset.kind === "figures") + 1
  return element("div", { className: "part treatment" }, ...made.slice(0, at || 1), jumps, ...made.slice(at || 1))
}

function jump(section, to) {
  const button = element("button", { text: section.short ?? section.title, attributes: { type: "button" } })
  button.onclick = () => {
    to.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" })
    to.querySelector("h2").focus({ preventScroll: true })
  }
  return button
}

const SECTIONS = {
  head: treatmentHead, figures: figureStrip, days: dayByDay, helps, visit, ask: askFirst, measured, combined,
}

function sectionOf(section, open) {
  const parts = section.title ? [titled(section, open)] : []
  parts.push(...(section.silence ? [element("p", { text: section.silence })] : SECTIONS[section.kind](section, open)))
  const made = element("section", { className: section.kind }, ...parts)
  made.dataset.kind = section.kind
  return made
}

function titled(section, open) {
  const parts = [element("h2", { text: section.title, attributes: { tabindex: "-1" } })]
  if (section.note) parts.push(element("span", { text: section.note, className: "note" }))
  if (section.sources) parts.push(opens(section.sources.label, section.sources.topic, open))
  return element("div", { className: "titled" }, ...parts)
}

function opens(text, topic, open, className = "opens") {
  const button = element("button", { text, className, attributes: { type: "button" } })
  button.onclick = () => open(topic)
  return button
}

function treatmentHead(section, open) {
  const about = element("p", { className: "about" }, glanceDrawn.depthMark(section.depth), element("span", { text: section.about }))
  const warned = section.warning
    ? [element("p", { className: "warned" }, element("span", { text: section.warning }), opens(section.warned_by.label, section.warned_by.topic, open))]
    : []
  const texts = section.texts.map((text) => element("p", { text }))
  about.append(opens(section.sources.label, section.sources.topic, open))
  return [element("h2", { text: section.name, className: "name-of-it" }), about, ...warned, element("div", { className: "texts" }, ...texts)]
}

function figureStrip(section, open) {
  return section.cells.map((cell) => {
    const said = opens(cell.said, cell.topic, open, cell.silent ? "figure silent" : "figure")
    said.setAttribute("aria-label", `${cell.heading}: ${cell.said}`)
    return element("div", { className: "cell" },
      element("span", { text: cell.heading, className: "heading" }), said,
      ...(cell.bar ? [glanceDrawn.bar(cell.bar)] : []),
      ...cell.notes.map((text) => element("span", { text, className: "note" })))
  })
}

const PARTS_OF_A_DAY = ["away", "may-be-away", "may-show"]

function dayByDay(section) {
  const key = element("p", { className: "key" }, ...section.key.flatMap((text, nth) => [
    element("i", { className: PARTS_OF_A_DAY[nth] }), element("span", { text })]))
  const heads = section.days.map((text, nth) => {
    const parts = section.shares[nth].map((share, kind) => {
      const part = element("i", { className: PARTS_OF_A_DAY[kind] })
      part.style.width = `${100 * share}%`
      return part
    })
    const spoken = section.key.filter((_, kind) => section.shares[nth][kind]).join(", ")
    return element("th", { attributes: { scope: "col" } },
      element("span", { className: "ribbon", attributes: { "aria-hidden": "true" } }, ...parts),
      element("span", { text, className: "day" }), element("span", { text: spoken, className: "hidden" }))
  })
  const rows = section.rows.map((row) => element("tr", {},
    element("th", { text: row.label, attributes: { scope: "row" } }),
    ...row.texts.map((text, nth) => {
      const cell = element("td", { text: text || row.silent, className: text ? "" : "silent" })
      cell.dataset.day = section.days[nth]
      return cell
    })))
  const head = element("thead", {}, element("tr", {}, element("td", {}), ...heads))
  return [key, element("table", {}, head, element("tbody", {}, ...rows))]
}

const HELP_MARKS = { yes: "M-4 0L-1 3L4 -3", no: "M-3 -3L3 3M3 -3L-3 3", silent: "M-3 0H3" }

function helps(section) {
  const rows = section.rows.map((row) => {
    const mark = drawn("svg", { viewBox: "-7 -7 14 14", class: `help ${row.mark}`, "aria-hidden": "true" })
    mark.append(drawn("path", { d: HELP_MARKS[row.mark] }))
    const said = element("span", { text: row.said, className: row.mark === "silent" ? "silent" : "" })
    return element("li", {}, mark, element("b", { text: row.name }), said)
  })
  const silence = section.silent ? [element("p", { text: section.silent, className: "note" })] : []
  return [element("ul", {}, ...rows), ...silence]
}

function visit(section, open) {
  const rows = section.rows.map((row) => element("div", { className: "row" },
    element("dt", { text: row.label }),
    element("dd", {}, row.silent ? element("span", { text: row.said, className: "silent" }) : opens(row.said, row.topic, open))))
  return [element("dl", {}, ...rows)]
}

function askFirst(section) {
  const rows = section.rows.map((row) => element("li", {},
    element("span", { text: row.word, className: `weight ${row.weight}` }),
    element("b", { text: row.question }), element("span", { text: row.follows, className: "note" })))
  return [element("ol", {}, ...rows)]
}

function combined(section) {
  const rows = section.rows.map((row) => element("li", {},
    element("b", { text: row.pair }), element("span", { text: row.about }),
    element("span", { className: "note" }, ...row.sources.flatMap((source) => [sourceLink(source), " "]))))
  return [element("details", {}, element("summary", { text: section.more }), element("ul", {}, ...rows))]
}
