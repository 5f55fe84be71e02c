// Until the WASM is there, what is typed on a page that saves itself is stored when a form is sent or the page is left.
let alive = false;
// Of a list in which nothing is marked, the first one is shown.
const first = list => list.some(o => o.defaultSelected) ? null : list[0];
const differs = x =>
    x.name && !/hidden|submit|button|file/.test(x.type) &&
    (x.options ? [...x.options].some((o, _, all) => o.selected !== (o.defaultSelected || o === first(all))) :
        /radio|checkbox/.test(x.type) ? x.checked !== x.defaultChecked : x.value !== x.defaultValue);
// What was filled in, with what tells whose it is and the text it began from, as ui/part.rs sends it.
const fields = (form, place) => {
    const data = new FormData(form), sent = new URLSearchParams(), all = [...form.elements].filter(x => x.name);
    const filled = all.filter(differs), shown = new Set(all.filter(x => x.type !== "hidden").map(x => x.name));
    const told = all.filter(x => x.type === "hidden" && !("key" in x.dataset) && !shown.has(x.name));
    for (const name of new Set([...told, ...filled].map(x => x.name)))
        for (const value of data.getAll(name)) sent.append(name, value);
    if ("base" in place.dataset)
        for (const x of filled) if (!x.options && !/radio|checkbox|date/.test(x.type)) sent.append(x.name + "_lama", x.defaultValue);
    return sent;
};
const store = (but, keepalive) =>
    [...document.querySelectorAll("[data-autosave] form")]
        .filter(form => form !== but && [...form.elements].some(differs))
        .map(form => {
            const place = form.closest("[data-autosave]");
            return fetch(place.dataset.autosave, {
                method: "POST", keepalive, headers: { accept: "application/json" }, body: fields(form, place),
            }).catch(() => 0);
        });
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
