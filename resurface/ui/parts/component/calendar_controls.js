// What can be set on the calendar. A change is asked for; until the server has answered all of them, its
// older answers change nothing here.

// A date that is typed is asked for once it is whole, and then after this time, or once the field is left.
const TYPING_PAUSE = 700
const FIRST_YEAR = 1000
const typing = new WeakMap()

const calendarControls = (() => {
  function told(control, ask, ...about) {
    goesAhead(control)
    ask(...about)
  }

  function labelled(label, note, ...made) {
    const text = [element("span", { text: label, className: "label" })]
    if (note) text.push(" ", element("span", { text: note, className: "note" }))
    return element("label", { className: "control" }, element("span", { className: "over" }, ...text), ...made)
  }

  function box(what, { label, none, picked, options }, ask) {
    const made = options.map(({ id, name }) => element("option", { text: name, attributes: { value: id } }))
    if (none) made.unshift(element("option", { text: none, attributes: { value: "", disabled: "" } }))
    const select = element("select", { attributes: { "aria-label": label } }, ...made)
    for (const option of made) option.toggleAttribute("selected", option.value === picked)
    select.value = picked
    select.onchange = ({ currentTarget }) => told(currentTarget, ask, what, currentTarget.value)
    return labelled(label, "", select)
  }

  // A slider; a field where nobody has said a number yet.
  function number(of, ask) {
    const { which, leg, label, note, value, least, most, unset } = of
    const set = (control) => told(control, ask, "number", which, leg, control.valueAsNumber)
    const attributes = { min: least, max: most, step: 1, "aria-label": `${label}, ${note}` }
    if (value === null) {
      const field = element("input", { attributes: { ...attributes, type: "number", placeholder: unset, inputmode: "numeric" } })
      field.onchange = ({ currentTarget }) => { if (currentTarget.value) set(currentTarget) }
      return labelled(label, note, field)
    }
    const output = element("output", { text: value, attributes: { "aria-hidden": "true" } })
    const slider = element("input", { attributes: { ...attributes, type: "range", value } })
    slider.toggleAttribute("disabled", least === most)
    showNumber(slider, output)
    slider.oninput = ({ currentTarget }) => showNumber(currentTarget, currentTarget.parentElement.querySelector("output"))
    slider.onchange = ({ currentTarget }) => later_(currentTarget, `calendar-${which}-${leg}`, () => set(currentTarget))
    slider.onblur = () => moving.get(`calendar-${which}-${leg}`)?.tell()
    const made = labelled(label, note, slider)
    made.append(output)
    made.classList.add("number")
    return made
  }

  function showNumber(slider, output) {
    const [least, most] = [Number(slider.min), Number(slider.max)]
    output.textContent = slider.value
    slider.style.setProperty("--at", most > least ? (slider.valueAsNumber - least) / (most - least) : 1)
  }

  // Moved on by keys it asks once, where it stays.
  function later_(slider, id, set) {
    const tell = () => {
      clearTimeout(moving.get(id)?.timer)
      moving.delete(id)
      set()
    }
    goesAhead(slider)
    clearTimeout(moving.get(id)?.timer)
    if (slider.matches(":focus-visible")) moving.set(id, { tell, timer: setTimeout(tell, KEYS_PAUSE) })
    else tell()
  }

  // A day; `tell` gets what was typed, empty where that is no date.
  function day({ label, day: value, least, most, how }, tell) {
    const field = element("input", { attributes: { type: "date", value, min: least, max: most, "aria-label": label } })
    if (how) field.title = how
    field.onchange = ({ currentTarget }) => {
      clearTimeout(typing.get(currentTarget))
      if (isAllowed(currentTarget)) typing.set(currentTarget, setTimeout(() => settle(currentTarget, tell), TYPING_PAUSE))
    }
    field.onblur = ({ currentTarget }) => settle(currentTarget, tell)
    field.onkeydown = ({ key, currentTarget }) => { if (key === "Enter") settle(currentTarget, tell) }
    return field
  }

  function isWhole(field) {
    return field.value !== "" && Number(field.value.split("-")[0]) >= FIRST_YEAR
  }

  function isAllowed({ value, min, max }) {
    return value >= min && value <= max
  }

  // What can't be taken goes back at once; what can stays until the server has said.
  function settle(field, tell) {
    clearTimeout(typing.get(field))
    const before = field.getAttribute("value") ?? ""
    if (field.value === before && !field.validity.badInput) return
    const stays = isAllowed(field) && before !== ""
    tell(field, isWhole(field) ? field.value : "")
    if (!stays) field.value = before
  }

  function free({ label, add, full, dates }, { least, most, how }, ask) {
    const chips = dates.map(({ day: of, short, close, drop }) => {
      const chip = element("button", {
        className: close ? "chip close" : "chip", attributes: { type: "button", "aria-label": drop },
      }, element("span", { text: short }), element("span", { text: "×", attributes: { "aria-hidden": "true" } }))
      chip.onclick = ({ currentTarget }) => told(currentTarget, ask, "drop", of)
      return chip
    })
    const end = full
      ? element("span", { text: full, className: "note" })
      : element("label", { className: "add" }, element("span", { text: add }),
        day({ label: add, day: "", least, most, how }, (field, text) => told(field, ask, "keep", text)))
    return element("div", { className: "control", attributes: { role: "group", "aria-label": label } },
      element("span", { className: "over" }, element("span", { text: label, className: "label" })),
      element("div", { className: "chips" }, ...chips, end))
  }

  function following(follow, ask) {
    const made = [box("follow", follow, ask)]
    if (follow.row) {
      made.push(element("div", { className: "row-of-pair note" },
        ...follow.row.texts.map((text) => element("p", { text })),
        element("p", {}, ...follow.row.sources.flatMap((source) => [sourceLink(source), " "]))))
    }
    return made
  }

  function all(data, ask) {
    const made = [box("treat", data.treatments, ask)]
    if (!data.controls) return made
    const { about, follow, numbers, first, free: dates, ...limits } = data.controls
    if (about) made.push(element("p", { text: about, className: "note about" }))
    made.push(...data.warnings.map((text) => element("p", { text, className: "warned" })))
    if (follow) made.push(...following(follow, ask))
    made.push(...numbers.map((each) => number(each, ask)))
    made.push(...data.missing.map((text) => element("p", { text, className: "lacking" })))
    const begin = day({ ...first, ...limits }, (field, text) => told(field, ask, "first", text))
    made.push(labelled(first.label, "", begin), refused(data, "first"), free(dates, limits, ask), refused(data, "free"))
    return made
  }

  // Why a date was not taken stands at the field that it was typed in: the top may be out of view. It is
  // always there, so that what comes below meets itself.
  function refused({ said, said_at }, field) {
    return element("p", { text: said_at === field ? said : "", className: "told", attributes: { role: "alert" } })
  }

  return { all, day, told, refused }
})()
