"""Downloads: public pages only, within limits, as the site's robots.txt allows. Run against a local server.

A local server is a private address, so these tests hand in their own resolver and gate; one test shows that without
them the same address is refused.
"""

from __future__ import annotations

import hashlib
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from forewarn.news import download as fetch
from forewarn.news import limits
from forewarn.news.download import is_public
from forewarn.records.errors import RefusedDownload

MODULE = sys.modules["forewarn.news.download"]
PAGE = b"<html><body><article><p>The minister said no.</p></article></body></html>"


class Site(BaseHTTPRequestHandler):
    robots = b""

    def do_GET(self) -> None:
        if self.path == "/robots.txt":
            self.send(200 if self.robots else 404, self.robots)
        elif self.path == "/page":
            self.send(200, PAGE)
        elif self.path == "/away":
            self.send(302, b"", location="/page")
        elif self.path == "/inside":
            self.send(302, b"", location="http://inside.example/page")
        elif self.path == "/round":
            self.send(302, b"", location="/round")
        elif self.path == "/file":
            self.send(302, b"", location="file:///etc/hosts")
        elif self.path == "/picture":
            self.send(200, b"picture", kind="image/png")
        elif self.path == "/huge":
            self.send(200, b"x" * 200_000)
        elif self.path.startswith("/slow"):
            self.wfile.write(b"HTTP/1.0 200 OK\r\n" if self.path == "/slow-head" else b"HTTP/1.0 200 OK\r\n\r\n")
            for _ in range(100):
                try:
                    self.wfile.write(b"x")
                except OSError:
                    return
                if self.server.stopping.wait(0.05):  # type: ignore[attr-defined]
                    return
        else:
            self.send(404, b"")

    def send(self, status: int, body: bytes, *, location: str | None = None, kind: str = "text/html") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if location is not None:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Site.robots = b""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.stopping = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://news.example:{server.server_port}"
    server.stopping.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()
    thread.join()


def resolver(host: str, _port: int) -> list[str]:
    return {"news.example": ["127.0.0.1"], "inside.example": ["10.0.0.7"]}[host]


def gate(number: str) -> bool:
    return number == "127.0.0.1"


def test_a_page_comes_with_its_digest_its_address_and_the_time(site: str):
    got = fetch(site + "/page", resolver=resolver, gate=gate)
    assert got.data == PAGE
    assert got.digest_sha256 == hashlib.sha256(PAGE).hexdigest()
    assert got.address == site + "/page"
    assert got.fetched_at.endswith("+00:00")


def test_a_redirect_is_followed_and_its_end_is_the_address(site: str):
    assert fetch(site + "/away", resolver=resolver, gate=gate).address == site + "/page"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/inside", "private"),
        ("/round", "redirects more than"),
        ("/file", "not an http"),
        ("/picture", "no page"),
        ("/none", "status 404"),
    ],
)
def test_what_is_no_public_page_is_refused(site: str, path: str, why: str):
    with pytest.raises(RefusedDownload, match=why):
        fetch(site + path, resolver=resolver, gate=gate)


def test_a_local_address_is_refused_without_the_seams_of_these_tests(site: str):
    with pytest.raises(RefusedDownload):
        fetch(site.replace("news.example", "127.0.0.1") + "/page")
    with pytest.raises(RefusedDownload, match="private"):
        fetch("http://127.0.0.1/page")


def test_robots_txt_is_respected(site: str):
    Site.robots = b"User-agent: *\nDisallow: /page\n"
    with pytest.raises(RefusedDownload, match="robots"):
        fetch(site + "/page", resolver=resolver, gate=gate)
    Site.robots = b"User-agent: *\nDisallow: /other\n"
    assert fetch(site + "/page", resolver=resolver, gate=gate).data == PAGE


def test_a_body_over_the_limit_is_refused(site: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(MODULE, "MAX_DOWNLOAD_BYTES", 100_000)
    with pytest.raises(RefusedDownload, match="larger"):
        fetch(site + "/huge", resolver=resolver, gate=gate)


@pytest.mark.parametrize("path", ["/slow", "/slow-head"])
def test_a_dripping_answer_is_refused_at_the_time_limit(site: str, path: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(MODULE, "MAX_DOWNLOAD_S", 0.4)
    started = time.perf_counter()
    with pytest.raises(RefusedDownload, match="takes longer"):
        fetch(site + path, resolver=resolver, gate=gate)
    assert time.perf_counter() - started < 3  # s; the answer would drip for five


@pytest.mark.parametrize(
    "address",
    [
        "ftp://news.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://user:secret@news.example/",
        "http://news.example:22/",
        "http://news.example/a b",
        "http://[::1",
        "no address at all",
        "http://news.example/" + "a" * 3000,
    ],
)
def test_addresses_that_are_not_of_pages_are_refused_before_any_look_up(address: str):
    def never(_host: str, _port: int) -> list[str]:
        raise AssertionError

    with pytest.raises(RefusedDownload):
        fetch(address, resolver=never)


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.0.1", False),
        ("172.16.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - it is refused here
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
        ("not a number", False),
    ],
)
def test_only_addresses_of_the_open_internet_are_public(number: str, public: bool):
    # Private and special ranges: IANA special-purpose address registries (RFC 6890, RFC 6598, RFC 4193, RFC 6052).
    assert is_public(number) is public


def test_the_limits_are_stated():
    assert (limits.MAX_DOWNLOAD_BYTES, limits.MAX_DOWNLOAD_S, limits.MAX_REDIRECTS) == (10_000_000, 30.0, 5)
