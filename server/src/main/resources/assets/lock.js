// The lock: when nobody has touched any page of this browser for as long as a session lives, the page is covered and
// the session ends. What was typed stays in the page and is kept nowhere else.
"use strict";

(() => {
    const limit = Number(document.body.dataset.idleSeconds) * 1000;
    const warning = document.querySelector("#idle");
    const lock = document.querySelector("#locked");
    if (!limit || !warning || !lock) return;

    const WARN_BEFORE = 2 * 60 * 1000;
    const TELL_EVERY = 60 * 1000;
    const LOOK_EVERY = 5 * 1000;
    const LAST_TOUCH = "almoner-last-touch";
    let told = Date.now();
    let locked = false;

    // All pages of a browser share one session, and so the time of the last touch.
    const touch = () => localStorage.setItem(LAST_TOUCH, String(Date.now()));
    const idle = () => Date.now() - Number(localStorage.getItem(LAST_TOUCH));

    /** Tells the server that somebody is there. Answers whose session it is, or null when it has ended. */
    async function stay() {
        told = Date.now();
        const answer = await fetch("/stay", { headers: { "X-Requested-With": "XMLHttpRequest" }, redirect: "manual" });
        if (!answer.ok) return null;
        const [person, token] = (await answer.text()).split(" ");
        return { person, token };
    }

    function cover() {
        if (locked) return;
        locked = true;
        if (warning.open) warning.close();
        lock.showModal();
        const token = document.querySelector("input[name=_csrf]").value;
        fetch("/sign-out", { method: "POST", body: new URLSearchParams({ _csrf: token }), redirect: "manual" }).catch(() => {});
    }

    /** The same person goes on where they were; anybody else gets a page of their own. */
    async function uncover() {
        const now = locked ? await stay().catch(() => null) : null;
        if (!now) return;
        if (now.person !== document.body.dataset.person) { window.location.assign("/"); return; }
        document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = now.token; });
        locked = false;
        touch();
        lock.close();
    }

    function look() {
        if (locked) return;
        if (idle() >= limit) cover();
        else if (idle() >= limit - WARN_BEFORE) { if (!warning.open) warning.showModal(); }
        else if (warning.open) warning.close();
    }

    function used() {
        if (locked || warning.open) return;
        touch();
        if (Date.now() - told >= TELL_EVERY) stay().then((now) => { if (!now) cover(); }, () => {});
    }

    touch();
    setInterval(look, LOOK_EVERY);
    ["keydown", "pointerdown", "input"].forEach((kind) => document.addEventListener(kind, used));
    warning.addEventListener("close", () => {
        if (locked) return;
        touch();
        stay().then((now) => { if (!now) cover(); }, () => {});
    });
    lock.addEventListener("keydown", (event) => { if (event.key === "Escape") event.preventDefault(); });
    lock.addEventListener("cancel", (event) => event.preventDefault());
    lock.addEventListener("close", () => { if (locked) lock.showModal(); });
    window.addEventListener("storage", (event) => { if (event.key === LAST_TOUCH) uncover(); });
    window.addEventListener("focus", uncover);
})();
