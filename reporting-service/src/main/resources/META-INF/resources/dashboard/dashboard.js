// Asks for the page again when the server says that something changed, and every minute, for time changes figures too.
// Without a stream it asks every ten seconds. Nothing is asked while nobody looks.
(() => {
  const PAUSE = 10_000;
  const LONG_PAUSE = 60_000;
  const SPREAD = 400;
  // The server may give figures and pages again for a second each; what is asked for later is surely of after the change.
  const SURELY_NEW = 2_200;
  const main = document.getElementById("main");
  const live = document.getElementById("live");
  let tag = "";
  let stream = null;
  let asked = Date.now();
  let soon = 0;
  let sure = 0;
  let ended = false;

  // Without the moment they are true for, which is news to nobody each minute.
  const figures = (page) => [...page.querySelectorAll("section")].map((each) => each.textContent).join();

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

  // Whoever sits down at this screen next must not read on; where they were is in the address.
  function end() {
    ended = true;
    stream?.close();
    stream = null;
    const title = document.createElement("h1");
    title.textContent = "Phiên đăng nhập đã kết thúc";
    const link = document.createElement("a");
    link.className = "more";
    link.href = location.href;
    link.textContent = "Đăng nhập lại để xem tiếp";
    main.replaceChildren(title, link);
    document.title = "Phiên đăng nhập đã kết thúc | Tiến Độ";
    live.textContent = "Phiên đăng nhập đã kết thúc; trang không còn được cập nhật.";
  }

  async function refresh() {
    if (ended || document.hidden) return;
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
      end();
    } else if (answer.status === 200) {
      tag = answer.headers.get("ETag") || "";
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
      const news = figures(next) !== figures(main);
      show(next);
      live.textContent = news ? "Số liệu vừa được cập nhật." : "";
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
    if (ended || stream || document.hidden || !window.EventSource) return;
    stream = new EventSource("/dashboard/live");
    stream.addEventListener("changed", refreshSoon);
    stream.addEventListener("error", () => {
      if (stream?.readyState === EventSource.CLOSED) {
        // It was refused: perhaps the session is over, and only an answer to a question tells.
        stream = null;
        refresh();
      }
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
