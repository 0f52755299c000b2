// Runs before the front end does.

// The front end tries WebAssembly for long whole numbers. The content policy refuses to compile
// anything; without it the front end counts in plain JavaScript and breaks no rule.
delete window.WebAssembly

// Says so when the page has had no connection to the app for a while; takes it back once it has.
{
  const SECONDS = 8
  const CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
  const words = document.getElementById('resurface-waiting')
  let without = 0
  setInterval(() => {
    without = document.querySelector(CONNECTED) ? 0 : without + 1
    const hidden = without < SECONDS
    if (words.hidden !== hidden) words.hidden = hidden
  }, 1000)
}
