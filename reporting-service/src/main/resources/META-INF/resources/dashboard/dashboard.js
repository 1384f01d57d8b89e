// Asks for the page again every ten seconds while somebody looks at it; the answer is empty unless something changed.
(() => {
  const PAUSE = 10_000;
  const main = document.getElementById("main");
  const live = document.getElementById("live");
  let tag = "";

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

  setInterval(refresh, PAUSE);
  document.addEventListener("visibilitychange", refresh);
})();
