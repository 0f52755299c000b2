// Hard words of a part: the first of each opens to one plain sentence. One that stands only where
// something else opens is one of the words below the part, or behind one button.
// Titles of sources are left as they are. A part may be changed in its place, so that a button or what it
// opens is soon another: each finds the other by its name, once it is needed.

const hardWords = (() => {
  const ELSEWHERE = "button, label, summary, h2, h3, h4, [role=columnheader], .of"
  const NOT_READ = "svg, a, select, output, .whom, .follows .about, [aria-hidden=true], .hidden, [popover], script, style"
  const MOST_WIDE = 288 // pixels, as its style has it
  const EDGE = 8
  const CLEAR = 6

  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

  // Each form as a word of its own, the longest first; a hyphen before it makes another word of it.
  function finder(all) {
    const forms = all.flatMap((word) => word.forms).sort((one, other) => other.length - one.length)
    return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${forms.map(escaped).join("|")})(?![\\p{L}\\p{N}_])`, "giu")
  }

  // Texts in their order, those in a fold that is shut last.
  function textsOf(part) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(NOT_READ)) found.push(walker.currentNode)
    const folded = (node) => Boolean(node.parentElement.closest("details:not([open])"))
    return [...found.filter((node) => !folded(node)), ...found.filter(folded)]
  }

  // Of words that stand there long and short only one is shown: both are marked.
  const twin = (node) => node.parentElement.closest(".long, .short")?.parentElement

  function place(button, meaning) {
    const { left, top, bottom } = button.getBoundingClientRect()
    const below = bottom < innerHeight * 0.6
    meaning.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - MOST_WIDE - EDGE))}px`
    meaning.style.top = below ? `${bottom + CLEAR}px` : "auto"
    meaning.style.bottom = below ? "auto" : `${innerHeight - top + CLEAR}px`
  }

  // What is open, its button, and how far down that stands.
  let open = null

  const shut = () => { if (open && open.button.getBoundingClientRect().top !== open.at) open.meaning.hidePopover() }
  addEventListener("scroll", shut, true)

  function toggled({ newState, currentTarget: meaning }) {
    if (newState !== "open") return open?.meaning === meaning && (open = null)
    const button = meaning.getRootNode().querySelector(`[popovertarget="${meaning.id}"]`)
    place(button, meaning)
    open = { meaning, button, at: button.getBoundingClientRect().top }
  }

  // What opens at a button; it closes by Escape, by a tap elsewhere, and when the page moves.
  function opening(part, text, className, ...about) {
    const id = `meaning-${part.querySelectorAll(".explains").length}`
    const button = element("button", { text, className, attributes: { type: "button", popovertarget: id } })
    const meaning = element("div", { className: "explains", attributes: { id, popover: "" } }, ...about)
    meaning.onbeforetoggle = toggled
    part.append(meaning)
    return button
  }

  const told = (word) => [element("b", { text: word.name }), element("span", { text: word.means })]

  function opener(part, text, word) {
    const button = opening(part, text, "word", ...told(word))
    button.setAttribute("aria-describedby", button.getAttribute("popovertarget"))
    return button
  }

  // Puts a button in the place of a form that was found in a text; what opens and closes it stays on its line.
  function mark(part, node, found, word) {
    const rest = node.splitText(found.index)
    const after = rest.splitText(found[0].length)
    const button = opener(part, found[0], word)
    const [opens] = node.data.match(/[([“«¿¡]+$/) ?? [""]
    const [closes] = after.data.match(/^[)\].,:;!?”»]+/) ?? [""]
    if (!opens && !closes) return rest.replaceWith(button)
    node.data = node.data.slice(0, node.data.length - opens.length)
    after.data = after.data.slice(closes.length)
    rest.replaceWith(element("span", { className: "unbroken" }, opens, button, closes))
  }

  // Marks what stands in the open; says which words stand elsewhere only.
  function marked(part, all, find) {
    const of = new Map(all.flatMap((word) => word.forms.map((form) => [form.toLowerCase(), word])))
    const done = new Map(), elsewhere = new Set()
    for (const node of textsOf(part)) {
      const open = !node.parentElement.closest(ELSEWHERE)
      for (const found of [...node.data.matchAll(find)].reverse()) {
        const word = of.get(found[0].toLowerCase())
        if (!word) continue
        // A label that is nothing but the word would be a target of its own, too low for a finger.
        if (!open || node.data.trim() === found[0]) elsewhere.add(word)
        else if (isFirst(node, found, word, done, of, find)) mark(part, node, found, word)
      }
    }
    return all.filter((word) => elsewhere.has(word) && !done.has(word))
  }

  // Whether a word is met for the first time, in this text too, which is gone through from its end.
  function isFirst(node, found, word, done, of, find) {
    const before = [...node.data.slice(0, found.index).matchAll(find)]
    if (before.some((each) => of.get(each[0].toLowerCase()) === word)) return false
    if (done.has(word)) return Boolean(twin(node)) && done.get(word) === twin(node)
    done.set(word, twin(node))
    return true
  }

  // Below the part each word opens by itself; where the part has a foot, and under a finger, one button
  // opens all. Without a title there is no room for them.
  function rest(part, words, title) {
    if (!words.length) return
    const ways = part.querySelector(".foot .ways")
    const all = (looks) => opening(part, title, looks, ...words.map((word) => element("p", {}, ...told(word))))
    if (ways) return ways.append(all("way-on"))
    part.append(
      element("p", { className: "hard-words" }, element("span", { text: title }), ...words.map((word) => opener(part, word.name, word))),
      element("p", { className: "hard-words together" }, all("word")))
  }

  return function explain(part, { title, words: given, between }) {
    if (!("popover" in part)) return
    part.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && part.querySelector(":popover-open")) event.stopPropagation()
    })
    if (!given.length) return
    const words = given.map((word) => ({ ...word, forms: [word.name, ...word.others.split(between)].filter(Boolean) }))
    const elsewhere = marked(part, words, finder(words))
    if (title) rest(part, elsewhere, title)
  }
})()
