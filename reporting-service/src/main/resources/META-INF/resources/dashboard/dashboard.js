// Asks for the page again when the server says that something changed, and every minute, for time changes figures too.
// Without a stream it asks every ten seconds. Nothing is asked while nobody looks.
(() => {
  const PAUSE = 10_000;
  const LONG_PAUSE = 60_000;
  const SPREAD = 400;
  // The server may give an answer again for a second; what is asked for later than that is surely of after the change.
  const SURELY_NEW = 1_200;
  const main = document.getElementById("main");
  const live = document.getElementById("live");
  let tag = "";
  let stream = null;
  let asked = Date.now();
  let soon = 0;
  let sure = 0;

  function show(next) {
    const open = [...main.querySelectorAll("details[open]")].map((each) => each.id);
    const focused = main.contains(document.activeElement) ? document.activeElement : null;
    const address = focused && focused.getAttribute("href");
    main.replaceChildren(...next.childNodes);
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    if (focused) {
      const again = address && main.querySelector('a[href="' + CSS.escape(address) + '"]');
      (document.getElementById(focused.id) || again || main).focus({ preventScroll: true });
    }
  }

  async function refresh() {
    if (document.hidden) return;
    asked = Date.now();
    const headers = { "X-Requested-With": "JavaScript" };
    if (tag) headers["If-None-Match"] = tag;
    let answer;
    try {
      answer = await fetch(location.href, { headers, cache: "no-store", redirect: "manual" });
    } catch {
      live.textContent = "Mất kết nối: số liệu trên trang có thể đã cũ.";
      return;
    }
    if (answer.status === 499 || answer.type === "opaqueredirect") {
      location.reload();
    } else if (answer.status === 200) {
      const known = tag !== "";
      tag = answer.headers.get("ETag") || "";
      show(new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main"));
      live.textContent = known ? "Số liệu vừa được cập nhật." : "";
    } else if (answer.status === 304) {
      live.textContent = "";
    } else {
      live.textContent = "Chưa lấy được số liệu mới: số liệu trên trang có thể đã cũ.";
    }
  }

  // A little apart, so that not all pages ask in the same moment, and once more when a burst is over.
  function refreshSoon() {
    const spread = Math.random() * SPREAD;
    soon ||= setTimeout(() => {
      soon = 0;
      refresh();
    }, 100 + spread);
    clearTimeout(sure);
    sure = setTimeout(refresh, SURELY_NEW + spread);
  }

  function listen() {
    if (stream || document.hidden || !window.EventSource) return;
    stream = new EventSource("/dashboard/live");
    stream.addEventListener("changed", refreshSoon);
    stream.addEventListener("error", () => {
      if (stream && stream.readyState === EventSource.CLOSED) stream = null;
    });
  }

  function tick() {
    const open = stream && stream.readyState === EventSource.OPEN;
    if (!open || Date.now() - asked >= LONG_PAUSE) refresh();
    listen();
  }

  setInterval(tick, PAUSE);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else {
      refresh();
      listen();
    }
  });
  listen();
})();
