// What a person can live with: every filter in one part. A change shows here at once and is then asked
// for; until the server has answered all that was asked, its older answers change nothing here.

// What only this screen decides: which filters are unfolded. The part's style says where they fold.
const unfoldedFilters = { beside: false, folded: false }

// A slider that is moved on by keys asks once, where it stays: after this time, or once it is left.
const KEYS_PAUSE = 200
const moving = new Map()

// What was asked this long ago and never answered was lost with the line.
const LOST_AFTER = 10_000

function filters(data, ask) {
  const { first, beside, folded } = data.places
  return element("div", { className: `part filters${unfoldedClasses()}` },
    patientHead(data, ask),
    ...first.controls.map((each) => filterControl(each, ask)),
    ...foldedFilters("beside", beside, ask),
    ...foldedFilters("folded", folded, ask))
}

// Whether something was changed here that the server has not answered yet.
function filtersAreAhead(asked) {
  return moving.size > 0 || asked.some(({ number }) => Date.now() - number < LOST_AFTER)
}

// From now on this part shows something else than it was drawn with.
function goesAhead(control) {
  control.closest(".part").dataset.drawn = ""
}

function patientHead({ title, clear }, ask) {
  const head = element("div", { className: "patient" }, element("h2", { text: title }))
  if (clear) {
    const button = element("button", { text: clear, className: "clear", attributes: { type: "button" } })
    button.onclick = () => ask("clear")
    head.append(button)
  }
  return head
}

function unfoldedClasses() {
  return Object.keys(unfoldedFilters).filter((each) => unfoldedFilters[each]).map((each) => ` open-${each}`).join("")
}

// Filters under the button that opens them; those that are on are named while it has not.
function foldedFilters(place, { unfolds, also, controls }, ask) {
  const button = element("button", {
    text: unfolds, className: `opens ${place}`, attributes: { type: "button", "aria-expanded": unfoldedFilters[place] },
  })
  button.onclick = (event) => {
    unfoldedFilters[place] = !unfoldedFilters[place]
    event.currentTarget.setAttribute("aria-expanded", unfoldedFilters[place])
    event.currentTarget.closest(".part").classList.toggle(`open-${place}`, unfoldedFilters[place])
  }
  return [
    button,
    element("p", { text: also, className: `also ${place}` }),
    element("div", { className: `fold ${place}` }, ...controls.map((each) => filterControl(each, ask))),
  ]
}

const FILTER_KINDS = { limit: limitFilter, several: severalFilter, one: oneFilter, switch: switchFilter, text: textFilter }

function filterControl(told, ask) {
  const made = FILTER_KINDS[told.kind](told, ask)
  return element("div", { className: `control ${told.kind}` }, ...made)
}

// The label over a control, and its help. The control itself is named by an attribute.
function filterLabel({ label, hint }) {
  const over = element("div", { className: "over" }, element("span", { text: label, attributes: { "aria-hidden": "true" } }))
  if (hint) {
    over.append(element("details", { className: "hint" },
      element("summary", { attributes: { "aria-label": hint, title: hint } }, "?"), element("p", { text: hint })))
  }
  return over
}

function nameOf({ label, hint }) {
  return hint ? { "aria-label": label, "aria-description": hint } : { "aria-label": label }
}

// A slider over stops; what it stands at is written over its thumb.
function limitFilter({ id, stops, values, at, ...told }, ask) {
  const slider = element("input", {
    attributes: { type: "range", min: 0, max: stops.length - 1, step: 1, value: at, "aria-valuetext": stops[at], ...nameOf(told) },
  })
  slider.style.setProperty("--at", at / (stops.length - 1))
  const output = element("output", { text: stops[at], attributes: { "aria-hidden": "true" } })
  output.style.setProperty("--at", at / (stops.length - 1))
  slider.oninput = (event) => showStop(event.currentTarget, stops)
  const take = (moved, waits) => {
    showStop(moved, stops)
    goesAhead(moved)
    clearTimeout(moving.get(id)?.timer)
    const tell = () => {
      clearTimeout(moving.get(id)?.timer)
      moving.delete(id)
      ask("set", id, values[moved.valueAsNumber])
    }
    if (waits) moving.set(id, { tell, timer: setTimeout(tell, KEYS_PAUSE) })
    else tell()
  }
  slider.onchange = (event) => take(event.currentTarget, event.currentTarget.matches(":focus-visible"))
  slider.onblur = () => moving.get(id)?.tell()
  const track = element("div", { className: "track" }, output, slider)
  return [filterLabel(told), element("div", { className: "steps" }, stepOf(-1, take), track, stepOf(1, take))]
}

// A finger moves a slider by more than a stop; these move it by one. Keys and readers have the slider.
function stepOf(by, take) {
  const button = element("button", { text: by < 0 ? "−" : "+", attributes: { type: "button", tabindex: -1, "aria-hidden": "true" } })
  button.onclick = (event) => {
    const slider = event.currentTarget.parentElement.querySelector("input")
    const before = slider.value
    slider.valueAsNumber += by
    if (slider.value !== before) take(slider, true)
  }
  return button
}

function showStop(slider, stops) {
  const at = slider.valueAsNumber
  const output = slider.parentElement.querySelector("output")
  slider.setAttribute("aria-valuetext", stops[at])
  output.textContent = stops[at]
  for (const each of [slider, output]) each.style.setProperty("--at", at / (stops.length - 1))
}

// Pills, any number of which are on. They are one stop of the keyboard; arrows walk from pill to pill.
const pillStops = {}

function severalFilter({ id, options, on, ...told }, ask) {
  const pills = options.map((option, number) => {
    const pill = element("button", { text: option.label, className: "pill", attributes: { type: "button", "aria-pressed": on[number], tabindex: number === (pillStops[id] ?? 0) ? 0 : -1 } })
    pill.onclick = (event) => {
      const tapped = event.currentTarget
      tapped.setAttribute("aria-pressed", tapped.getAttribute("aria-pressed") !== "true")
      goesAhead(tapped)
      ask("toggle", id, option.id)
    }
    return pill
  })
  const bar = element("div", { className: "pills", attributes: { role: "toolbar", ...nameOf(told) } }, ...pills)
  bar.onkeydown = (event) => walkPills(event, id)
  return [filterLabel(told), bar]
}

function walkPills(event, id) {
  const pills = [...event.currentTarget.children], at = pills.indexOf(event.target)
  const next = {
    ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: pills.length - 1,
  }[event.key]
  if (!pills[next]) return
  event.preventDefault()
  pillStops[id] = next
  for (const [number, pill] of pills.entries()) pill.tabIndex = number === next ? 0 : -1
  pills[next].focus()
}

// One of the options, or none: the first line of the box says so.
function oneFilter({ id, options, none, at, ...told }, ask) {
  const lines = [element("option", { text: none, attributes: { value: "" } }),
    ...options.map((option) => element("option", { text: option.label, attributes: { value: option.label } }))]
  const box = element("select", { attributes: nameOf(told) }, ...lines)
  box.selectedIndex = at
  box.onchange = (event) => {
    goesAhead(event.currentTarget)
    ask("set", id, options[event.currentTarget.selectedIndex - 1]?.id ?? null)
  }
  return [filterLabel(told), box]
}

function switchFilter({ id, on, label }, ask) {
  const box = element("input", { attributes: { type: "checkbox", role: "switch" } })
  box.checked = on
  box.onchange = (event) => {
    goesAhead(event.currentTarget)
    ask("set", id, event.currentTarget.checked)
  }
  return [element("label", {}, box, element("span", { text: label }))]
}

function textFilter({ id, text, example, longest, ...told }, ask) {
  const field = element("input", {
    attributes: { type: "text", value: text, placeholder: example, maxlength: longest, autocomplete: "off", spellcheck: "false", ...nameOf(told) },
  })
  field.onchange = (event) => {
    goesAhead(event.currentTarget)
    ask("set", id, event.currentTarget.value)
  }
  return [filterLabel(told), field]
}
