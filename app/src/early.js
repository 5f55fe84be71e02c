// Until the WASM is there, what is typed on a page that saves itself is stored when a form is sent or the page is left.
let alive = false;
// Of a list in which nothing is marked, the first one is shown.
const first = list => list.some(o => o.defaultSelected) ? null : list[0];
const differs = x =>
    x.name && x.type !== "hidden" &&
    (x.options ? [...x.options].some((o, _, all) => o.selected !== (o.defaultSelected || o === first(all))) :
        /radio|checkbox/.test(x.type) ? x.checked !== x.defaultChecked : x.value !== x.defaultValue);
const store = (but, keepalive) =>
    [...document.querySelectorAll("[data-autosave] form")]
        .filter(f => f !== but && [...f.elements].some(differs))
        .map(f => fetch(f.closest("[data-autosave]").dataset.autosave, {
            method: "POST", keepalive, headers: { accept: "application/json" }, body: new URLSearchParams(new FormData(f)),
        }).catch(() => 0));
addEventListener("submit", async e => {
    const form = e.target, button = e.submitter, sent = alive ? [] : store(form);
    if (!sent.length) return;
    e.preventDefault();
    await Promise.all(sent);
    if (button?.name) {
        const pressed = document.createElement("input");
        Object.assign(pressed, { type: "hidden", name: button.name, value: button.value });
        form.append(pressed);
    }
    HTMLFormElement.prototype.submit.call(form);
}, true);
addEventListener("pagehide", () => alive || store(null, true));
