// The screen turned round: few rows, large, for a patient to read; one way back to the same place.

const patientView = (() => {
  const { pressed } = columnHeads
  const { depthMark } = glanceDrawn
  const { keepFitting } = glanceFit
  const { picture } = hundredDrawn
  const STACKED = 640 // pixels, below which the options of a row stand under each other
  const NARROW = 300 // pixels of a column, below which words run on beside their picture and under it
  const SLIM = 236 // and below which all of them stand under it
  const LABEL = { wide: 214, narrow: 148 }
  const LEAST_LABEL = { wide: 138, narrow: 134 } // where nothing else brings all into view
  const MOST_FRAMES = 600
  const STEPS = ["", "flowing", "flowing tight", "flowing tight tighter"] // until all is in view
  const LAST = ["flowing tight tighter tightest", "flowing tight tighter tightest brief",
    "flowing tight tighter tightest brief briefest"]

  // How far down the screen was that a person comes from, and whether it is still to be brought there.
  let left = 0

  const pageOf = () => document.querySelector('[data-testid="stMain"]')
  // Words of which fewer stand where there is little room: both are there, and the step says which.
  let shorter = new Map()

  function spoken(text) {
    const found = [...shorter.keys()].find((long) => text.includes(long))
    if (found === undefined) return text ? [text] : []
    const [before, ...after] = text.split(found)
    const both = [element("span", { text: found, className: "long" }), element("span", { text: shorter.get(found), className: "short" })]
    return [...spoken(before), ...both, ...spoken(after.join(found))]
  }

  const line = (text, className) => (text ? [element("span", { className }, ...spoken(text))] : [])

  // A tap anywhere else may be the one that opens this screen.
  addEventListener("click", () => { if (!document.querySelector(".st-key-patient")) left = pageOf()?.scrollTop ?? 0 }, true)

  // Once the screen before is drawn again, it stands where it was left.
  function bringBack() {
    const top = left
    let frames = 0
    const look = () => {
      const page = pageOf()
      frames += 1
      if (document.querySelector(".st-key-patient")) return frames < MOST_FRAMES && requestAnimationFrame(look)
      if (page.scrollTop !== top) page.scrollTop = top
      const opener = document.querySelector(".st-key-for-patient button")
      if (opener && !opener.matches(":focus")) opener.focus({ preventScroll: true })
      if (page.scrollTop < top - 1 && frames < MOST_FRAMES) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }

  const longAndShort = ({ figure, short }) => (short
    ? [element("span", { text: figure, className: "long" }), element("span", { text: short, className: "short" })]
    : spoken(figure))

  function told(each) {
    return element("span", { className: "told" },
      element("span", { className: "figure" }, ...longAndShort(each), ...line(each.what && `: ${each.what}`, "what")),
      ...each.notes.flatMap((text) => line(text, "note")), ...line(each.loud, "note loud"))
  }

  function cellOf(cell, place, row, data) {
    const made = element("div", { className: "t-cell", attributes: { role: "cell" } },
      element("span", { text: data.options[place].name, className: "of", attributes: { "aria-hidden": "true" } }))
    const group = row.paired.indexOf(place)
    if (group >= 0) {
      made.classList.add("paired", row.both ? ["first", "last"][group] : "alone")
      if (group === 0 || !row.both) made.append(element("span", { text: row.bracket, className: "bracket" }))
    }
    const words = element("div", { className: "words" }, ...cell.told.map(told), ...line(cell.sure, "note"), ...line(cell.also, "note also"), ...line(cell.more, "note more"))
    made.append(element("div", { className: "beside" }, ...(row.pictured ? [picture(cell)] : []), words))
    return made
  }

  function rowOf(row, data) {
    const label = element("div", { className: "label", attributes: { role: "rowheader" } },
      element("span", { text: row.label, className: "subject" }), ...line(row.about, "note"), ...line(row.sure, "note"))
    return element("div", { className: `t-row on-${row.id} ${row.tone ?? ""}`, attributes: { role: "row" } },
      label, ...row.cells.map((cell, place) => cellOf(cell, place, row, data)))
  }

  function headOf(option) {
    return element("div", { className: "head", attributes: { role: "columnheader" } },
      element("span", { text: option.name, className: "title" }),
      element("span", { className: "kind" }, depthMark(option.depth), element("span", { text: option.called })),
      ...line(option.warning, "warning"))
  }

  function table(data) {
    const corner = element("div", { attributes: { role: "columnheader" } }, element("span", { text: data.corner, className: "hidden" }))
    const heads = element("div", { className: "heads", attributes: { role: "row" } }, corner, ...data.options.map(headOf))
    return element("div", { className: "table", attributes: { role: "table", "aria-label": data.caption } }, heads, ...data.rows.map((row) => rowOf(row, data)))
  }

  // More are compared than fit: which one is left out for now.
  function leaving(asked, ask) {
    const names = asked.options.map((option) => pressed("leave-out", "", () => ask("without", option.id), element("span", { text: option.name })))
    return element("section", { className: "which" }, element("h2", { text: asked.title }), element("p", { text: asked.about }),
      element("div", { className: "choices" }, ...names))
  }

  // Sets how wide the labels are; the classes that go with what is left for a column.
  function labelled(part, options, wide, labels) {
    const label = labels[wide > 1000 ? "wide" : "narrow"]
    const column = (wide - label) / options
    const narrow = column < SLIM ? "narrow slim" : column < NARROW ? "narrow" : ""
    part.style.setProperty("--label", `${label}px`)
    return `part patient ${wide < STACKED ? "stacked" : narrow}`
  }

  // Whether a name has no room for one of its words, which would be broken.
  function breaksAName(part) {
    return [...part.querySelectorAll(".title")].some((title) => {
      title.style.overflowWrap = "normal"
      const breaks = title.scrollWidth > title.clientWidth
      title.style.overflowWrap = ""
      return breaks
    })
  }

  function shaped(part, options, width) {
    const wide = width ?? part.clientWidth
    let base = labelled(part, options, wide, LABEL)
    part.className = base
    const page = pageOf()
    if (width || wide < STACKED || !page) return
    const snug = breaksAName(part) ? " snug" : ""
    if (snug) part.className = base = labelled(part, options, wide, LEAST_LABEL) + snug
    if (snug && breaksAName(part)) {
      part.className = "part patient stacked longer"
      return tellBelow(part)
    }
    const whole = () => page.scrollHeight <= page.clientHeight
    for (const step of STEPS) {
      part.className = `${base} ${step}`
      if (whole()) return
    }
    const least = labelled(part, options, wide, LEAST_LABEL) + snug
    for (const step of LAST) {
      part.className = `${least} ${step}`
      if (whole()) return
    }
    part.classList.add("longer")
    tellBelow(part)
  }

  // Where a row does not end on the screen, its foot names it: a harm that is not in view is not missed.
  function tellBelow(part) {
    const way = part.querySelector(".below")
    const rows = [...part.querySelectorAll(".t-row")].filter((row) => row.getBoundingClientRect().bottom > innerHeight + 1)
    const names = rows.map((row) => row.querySelector(".subject").textContent)
    way.hidden = !names.length
    way.textContent = part.below.join(names.join(", "))
  }

  return (data, ask) => {
    shorter = new Map(data.shorter.filter(({ long, short }) => long !== short).map(({ long, short }) => [long, short]))
    const back = pressed("back", "", () => { bringBack(); ask("back") },
      element("span", { text: "×", className: "cross", attributes: { "aria-hidden": "true" } }), element("span", { text: data.back }))
    const top = element("header", {}, element("h1", { text: data.title }), back)
    const body = data.leaving ? [leaving(data.leaving, ask)] : [table(data)]
    const again = data.again ? [pressed("again", "", () => ask("without", ""), element("span", { text: data.again }))] : []
    const foot = element("footer", {}, ...data.foot.flatMap((text) => line(text, "")), ...again)
    const below = pressed("below", "", () => pageOf().scrollTo({ top: pageOf().scrollHeight }))
    below.hidden = true
    const made = element("div", { className: "part patient" }, top, ...body, below, foot)
    made.below = data.below
    made.style.setProperty("--columns", data.options.length)
    made.placed = (after) => {
      keepFitting(made, data.options.length, shaped)
      pageOf()?.addEventListener("scroll", () => made.isConnected && made.classList.contains("longer") && tellBelow(made), { passive: true })
      if (after !== "patient") {
        if (pageOf()) pageOf().scrollTop = 0
        if (after) back.focus({ preventScroll: true })
      }
    }
    return made
  }
})()
