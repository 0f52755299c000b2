// A button that copies a text, or the address where it is given none.

// Whether a text was copied.
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Outside a secure page there is no clipboard to ask for: select and copy the old way.
    const field = element("textarea", { text, className: "hidden" })
    document.body.append(field)
    field.select()
    const done = document.execCommand("copy")
    field.remove()
    return done
  }
}

// Whose screen it was when the button was drawn last: the page of another patient begins at its top.
let patient = null
// What the page began with at its top when the button was drawn last.
let begun = null

// The address of this screen, at the one where others reach the app if that is known.
function thisScreen(address) {
  const here = window.location.href.split("#")[0]
  if (!address) return here
  const { pathname, search } = new URL(here)
  return `${address.replace(/\/$/, "")}/${pathname.split("/").pop()}${search}`
}

function copyButton(data) {
  if (data.patient && patient && data.patient !== patient) toTop()
  patient = data.patient ?? patient
  if (data.begins && data.begins !== begun) toTop()
  begun = data.begins ?? begun
  const button = element("button", { text: data.label, attributes: { type: "button" } })
  const status = element("span", { className: "hidden", attributes: { role: "status" } })
  const byHand = element("input", { attributes: { readonly: "", "aria-label": data.failed } })
  const failed = element("div", { className: "failed", attributes: { hidden: "" } },
    element("p", { text: data.failed }), byHand)
  const left = element("p", { text: data.left_out ?? "", className: "left-out", attributes: { hidden: "", "aria-hidden": "true" } })
  button.onclick = async () => {
    // Without the place in the page: whoever opens the link begins at its top.
    const text = data.text ?? thisScreen(data.address)
    failed.hidden = await copied(text)
    if (!failed.hidden) {
      status.textContent = data.failed
      byHand.value = text
      byHand.select()
      return
    }
    button.textContent = data.done
    status.textContent = [data.done, data.left_out].filter(Boolean).join(". ")
    left.hidden = !data.left_out
    setTimeout(() => {
      button.textContent = data.label
      left.hidden = true
    }, data.left_out ? 6000 : 2500)
  }
  return element("div", { className: "copy part" }, button, status, left, failed)
}
