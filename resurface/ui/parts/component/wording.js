// Copy that is checked as it is typed, sentence by sentence; or approved wordings to copy.

const wordingScreen = (() => {
  // A text is sent once no further letter has come for this long; what is pasted, at once.
  const PAUSE = 500
  const COPIED_FOR = 2500
  const pending = new WeakMap()
  // Which sentences are unfolded, by their words.
  const unfolded = new Set()

  const area = (part) => part.querySelector("textarea")

  function waits(part) {
    part.dataset.drawn = ""
    part.classList.add("busy")
    part.querySelector(".found")?.setAttribute("aria-busy", "true")
  }

  // What was typed and not yet sent goes before whatever is asked for next.
  function settled(part, ask) {
    const field = area(part)
    if (!field || !pending.has(field)) return
    clearTimeout(pending.get(field))
    pending.delete(field)
    ask("type", field.value)
  }

  function asks(control, ask, ...about) {
    const part = control.closest(".part")
    settled(part, ask)
    waits(part)
    ask(...about)
  }

  function typed(field, most, now, ask) {
    clearTimeout(pending.get(field))
    const long = field.value.length > most, part = field.closest(".part")
    part.querySelector(".long").hidden = !long
    if (long) return pending.delete(field)
    const send = () => {
      waits(part)
      settled(part, ask)
    }
    pending.set(field, setTimeout(send, now ? 0 : PAUSE))
  }

  function button(text, className, tap, more = {}) {
    const made = element("button", { text, className, attributes: { type: "button", ...more } })
    made.onclick = tap
    return made
  }

  // Copies, and says so on the button itself; where no browser allows it, the text stands selected below.
  function copies(text, { label, done, failed }, said) {
    return button(label, "plain copies", async ({ currentTarget }) => {
      const place = currentTarget, whole = typeof text === "string" ? text : text(place)
      if (await copied(whole)) {
        place.textContent = done
        tell(place, done)
        setTimeout(() => { place.textContent = label }, COPIED_FOR)
      } else {
        tell(place, failed)
        const byHand = element("textarea", { className: "by-hand", attributes: { readonly: "", "aria-label": failed } })
        byHand.value = whole
        place.after(byHand)
        byHand.select()
      }
    }, said ? { "aria-label": said } : {})
  }

  function tell(control, text) {
    control.closest(".part").querySelector(".status").textContent = text
  }

  function head({ sections, languages }, ask) {
    const ways = sections.map(({ id, name, on }) => button(name, "", ({ currentTarget }) => asks(currentTarget, ask, "show", id), { "aria-pressed": on }))
    const spoken = languages.options.map(({ id, name, on }) =>
      button(name, "", ({ currentTarget }) => asks(currentTarget, ask, "speak", id), { "aria-pressed": on, lang: id }))
    return element("div", { className: "head" },
      element("div", { className: "ways" }, ...ways),
      element("div", { className: "spoken", attributes: { role: "group", "aria-label": languages.label } },
        element("span", { text: languages.label, className: "note" }), element("span", { className: "ways" }, ...spoken)))
  }

  function field(data, code, ask) {
    const made = element("textarea", {
      attributes: { "aria-label": data.label, placeholder: data.hint, rows: 12, lang: code, spellcheck: "true", "data-turn": data.turn, autocomplete: "off" },
    })
    made.value = data.text
    made.oninput = ({ currentTarget, inputType }) => typed(currentTarget, data.most, inputType === "insertFromPaste", ask)
    made.onblur = ({ currentTarget }) => settled(currentTarget.closest(".part"), ask)
    const can = (of, what) => {
      const tap = button(of.label, "plain", ({ currentTarget }) => asks(currentTarget, ask, what))
      tap.toggleAttribute("disabled", !of.can)
      return tap
    }
    const long = element("p", { text: data.long, className: "long", attributes: { role: "alert" } })
    long.hidden = !data.too_long
    return element("div", { className: "typed" },
      element("h2", { text: data.label }), made, long,
      element("div", { className: "buttons" }, can(data.undo, "undo"), can(data.clear, "clear"),
        ...(data.text ? [copies((place) => area(place.closest(".part")).value, data.copy)] : [])))
  }

  function sign(tone) {
    const made = drawn("svg", { class: `sign ${tone}`, viewBox: "0 0 16 16", "aria-hidden": "true" })
    const shapes = {
      ok: [["path", { d: "M3 8.5 6.5 12 13 4.5" }]],
      info: [["circle", { cx: 8, cy: 8, r: 6 }], ["path", { d: "M8 7.5V11.5M8 4.5V5" }]],
      warn: [["path", { d: "M8 2 14.5 13.5H1.5Z" }], ["path", { d: "M8 6.5V9.5M8 11.2V11.7" }]],
      block: [["circle", { cx: 8, cy: 8, r: 6 }], ["path", { d: "M4 4 12 12" }]],
    }
    made.append(...(shapes[tone] ?? []).map(([name, attributes]) => drawn(name, attributes)))
    return made
  }

  function sentence(each, data, ask, again) {
    const words = each.pieces.map(([text, found]) => (found ? element("mark", { text }) : text))
    const made = [
      element("p", { className: "verdict" }, sign(each.tone), element("b", { text: each.label })),
      element("p", { className: "said", attributes: { lang: data.code } }, ...words),
    ]
    if (each.why) made.push(element("p", { text: `${each.why}.`, className: "why" }))
    if (each.sources.length) made.push(element("p", { className: "why from" }, ...each.sources.map(sourceLink)))
    if (each.advice) made.push(element("p", { text: each.advice, className: "why" }))
    if (each.ways.length) made.push(element("div", { className: "mend" }, ...each.ways.map((way) => mends(way, each, data, ask))))
    if (each.facts.rows.length) made.push(...facts(each, again))
    return element("li", { className: each.tone, attributes: { tabindex: -1 } }, ...made)
  }

  function mends({ which, label, text, said }, each, data, ask) {
    const tap = button("", text ? "use" : "plain", ({ currentTarget }) => {
      currentTarget.closest("li").focus({ preventScroll: true })
      asks(currentTarget, ask, "use", each.at, each.sentence, which)
    }, { "aria-label": said })
    tap.append(text ? element("b", { text: label }) : label)
    if (text) tap.append(element("span", { text, attributes: { lang: data.code } }))
    return tap
  }

  function facts(each, again) {
    const open = unfolded.has(each.sentence)
    const tap = button(`${each.facts.open} (${each.facts.rows.length})`, "link", (event) => {
      if (!unfolded.delete(each.sentence)) unfolded.add(each.sentence)
      again(event)
    }, { "aria-expanded": open })
    if (!open) return [tap]
    return [tap, element("ul", { className: "rows" }, ...each.facts.rows.map(({ text, source }) =>
      element("li", {}, text, " ", ...(source ? [sourceLink(source)] : []))))]
  }

  function check(data, code, ask, again) {
    const counts = data.counts.map(({ tone, text, none }) =>
      element("li", { className: none ? "none" : tone }, sign(tone), text))
    const rows = data.told
      ? [element("p", { text: data.told, className: "note" }), element("ul", { className: "key" }, ...data.empty.map(({ tone, text }) => element("li", { className: tone }, sign(tone), text)))]
      : [element("ol", { className: "sentences" }, ...data.sentences.map((each) => sentence(each, { ...data, code }, ask, again)))]
    return element("div", { className: "check" }, field(data, code, ask),
      element("section", { className: "found", attributes: { "aria-label": data.title } },
        element("h2", { text: data.title }),
        element("p", { className: "wait", attributes: { "aria-hidden": "true" } }, element("span", { text: data.busy }), element("i")),
        element("div", { attributes: { role: "status" } }, ...(data.other ? [element("p", { text: data.other, className: "note" })] : []), ...(counts.length ? [element("ul", { className: "counts" }, ...counts)] : [])), ...rows))
  }

  return { head, check, button, copies, asks, waits }
})()

function wording(data, ask) {
  const again = (event) => {
    const part = event.currentTarget.closest(".part")
    renew(part, wording(data, ask))
  }
  const body = data.approved ? approvedWordings(data.approved, data.picked, ask) : wordingScreen.check(data.check, data.picked, ask, again)
  return element("div", { className: "part wording" }, wordingScreen.head(data, ask), body,
    element("p", { className: "status hidden", attributes: { role: "status" } }))
}
