// The sign of what an answer means; its word stands beside it or is read out with it.
const FLAG_SIGNS = {
  stop: ["M1 1 H13 V13 H1 Z", "M4 7 H10"],
  wait: ["M7 0.6 A6.4 6.4 0 1 0 7 13.4 A6.4 6.4 0 1 0 7 0.6 Z", "M7 3.4 V7.4 L9.8 9"],
  tell: ["M7 0.6 A6.4 6.4 0 1 0 7 13.4 A6.4 6.4 0 1 0 7 0.6 Z", "M7 3.4 V7.8 M7 9.6 V10.6"],
}

function flagSign(mark) {
  const svg = drawn("svg", { viewBox: "0 0 14 14", class: `flag-sign ${mark}`, "aria-hidden": "true" })
  const [shape, inside] = FLAG_SIGNS[mark]
  svg.append(drawn("path", { d: shape, class: "shape" }), drawn("path", { d: inside, class: "inside" }))
  return svg
}

// What an answer means for a treatment: a small sign with its word; a tap opens what follows.
function flagButton({ mark, said, told }, id, name, ask) {
  const button = element("button", { className: "flag", attributes: { type: "button", title: told, "aria-label": `${name}. ${said}. ${told}` } },
    flagSign(mark), element("span", { text: said }))
  button.onclick = () => ask("flag", id)
  return button
}
