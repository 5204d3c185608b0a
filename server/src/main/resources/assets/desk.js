// The coding desk: words light up with their code, marked words become a quote. Works without it, too.
"use strict";

function light(code) {
    document.querySelectorAll(".note mark").forEach((mark) => {
        mark.classList.toggle("on", code !== "" && mark.dataset.codes.split(" ").includes(code));
    });
}

for (const event of ["focusin", "mouseover"]) {
    document.addEventListener(event, (happened) => {
        const row = happened.target.closest?.("[data-code]");
        if (row) light(row.dataset.code);
    });
}

// Words marked in the note are offered as the quote.
document.addEventListener("mouseup", (happened) => {
    const box = document.querySelector("#quote-words");
    const words = String(window.getSelection()).trim();
    if (box && words.length > 2 && happened.target.closest?.(".note")) box.value = words;
});

// A code was taken: the box is ready for the next one.
document.addEventListener("submit", (happened) => {
    if (!happened.target.matches(".code-list")) return;
    const box = document.querySelector("#code-words");
    if (!box) return;
    box.value = "";
    box.focus();
    window.setTimeout(() => document.querySelector("#code-found")?.replaceChildren(), 0);
});
