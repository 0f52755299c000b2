// A button that opens and closes a part of the page that the page's style folds away: only the screen
// knows which parts it has no room for. What is open is said at the root of the page.

function unfolder({ label, opens }) {
  const root = document.documentElement
  const button = element("button", { text: label, attributes: { type: "button", "aria-expanded": opens in root.dataset } })
  button.onclick = (event) => {
    const open = root.toggleAttribute(`data-${opens}`)
    event.currentTarget.setAttribute("aria-expanded", open)
  }
  return element("div", { className: "part unfolder" }, button)
}
