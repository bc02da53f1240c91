"""Fetches one page that the user asked for by its address. The only code that uses the network.

Refuses what a news page is not: addresses that are not plain http(s) on their usual ports, hosts that resolve to
private, local or reserved networks (looked up again at every redirect, and connected to by the number that was
checked), pages that robots.txt closes to readers like this one, bodies that are too large or too slow, and what is
not text.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from forewarn.news.limits import MAX_DOWNLOAD_BYTES, MAX_DOWNLOAD_S, MAX_REDIRECTS
from forewarn.records.errors import RefusedDownload

_AGENT = "forewarn"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TYPES = ("text/", "application/xhtml", "application/pdf", "application/xml")
_CHUNK = 65_536

#: Host and port to the network addresses to try. Tests put their own here; users never do.
Resolver = Callable[[str, int], list[str]]
#: Says whether an address may be connected to.
Gate = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Download:
    """A fetched page: the raw bytes, their digest, where they came from in the end, and when (UTC, ISO 8601)."""

    data: bytes
    digest_sha256: str
    address: str
    fetched_at: str
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def resolve_host(host: str, port: int) -> list[str]:
    """The network addresses of a host, as the system's resolver has them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedDownload(f"{host} does not resolve ({error})", "a public host", "check the address") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Whether a network address belongs to the open Internet: not private, local, multicast or reserved."""
    try:
        number: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)
        if inner is not None:
            return is_public(str(inner))
        if number in ipaddress.ip_network("64:ff9b::/96"):
            return is_public(str(ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)))
    return number.is_global and not number.is_multicast


def download(address: str, *, resolver: Resolver = resolve_host, gate: Gate = is_public) -> Download:
    """The page at ``address``. Raises RefusedDownload with the reason.

    ``resolver`` and ``gate`` are seams for tests on a local server; leave them alone otherwise.
    """
    deadline = time.monotonic() + MAX_DOWNLOAD_S
    for _ in range(MAX_REDIRECTS + 1):
        parts = _checked(address, gate)
        _check_robots(parts, resolver, gate, deadline)
        answer = _get(parts, resolver, gate, deadline)
        if answer.status in _REDIRECTS:
            target = answer.headers.get("location")
            if not target:
                raise _refused(address, f"redirects nowhere (status {answer.status})")
            address = urljoin(address, target)
            continue
        return _kept(address, answer)
    raise _refused(address, f"redirects more than {MAX_REDIRECTS} times")


def _kept(address: str, answer: _Answer) -> Download:
    kind = answer.headers.get("content-type")
    if answer.status != http.client.OK:
        raise _refused(address, f"answers with status {answer.status}")
    if kind is not None and not kind.lower().startswith(_TYPES):
        raise _refused(address, f"is {kind[:60]!r}, no page")
    if not answer.body:
        raise _refused(address, "answers with nothing")
    return Download(
        data=answer.body,
        digest_sha256=hashlib.sha256(answer.body).hexdigest(),
        address=address,
        fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
        content_type=kind,
    )


def _checked(address: str, gate: Gate) -> SplitResult:
    """The parts of an address that is plain http(s) with a host, without a user and on a usual port."""
    if len(address) > 2000 or any(character <= " " for character in address):
        raise _refused(address, "is not an address")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _refused(address, "is not an address") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise _refused(address, "is not an http or https address")
    if parts.username is not None or parts.password is not None:
        raise _refused(address, "carries a user name")
    if port not in {None, 80, 443} and gate is is_public:
        raise _refused(address, f"asks for port {port}")
    return parts


def _check_robots(parts: SplitResult, resolver: Resolver, gate: Gate, deadline: float) -> None:
    """Raise where robots.txt closes the page. A site without one, or with an unreadable one, is open."""
    robots = urlsplit(f"{parts.scheme}://{parts.netloc}/robots.txt")
    for _ in range(MAX_REDIRECTS):
        answer = _get(robots, resolver, gate, deadline)
        if answer.status not in _REDIRECTS or "location" not in answer.headers:
            break
        robots = _checked(urljoin(robots.geturl(), answer.headers["location"]), gate)
    if answer.status in {401, 403}:
        raise _refused(parts.geturl(), "is closed to programs (robots.txt is forbidden)")
    if answer.status != http.client.OK:
        return
    rules = RobotFileParser()
    rules.parse(answer.body[:500_000].decode("utf-8", errors="replace").splitlines())
    if not rules.can_fetch(_AGENT, parts.geturl()):
        raise _refused(parts.geturl(), "is closed to programs by the site's robots.txt")


def _get(parts: SplitResult, resolver: Resolver, gate: Gate, deadline: float) -> _Answer:
    """One request, to a number that was checked, within the time and size allowed."""
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    numbers = resolver(host, port)
    if not numbers or not all(gate(number) for number in numbers):
        raise _refused(parts.geturl(), "is on a private or local network")
    connection = _connection(parts.scheme, host, port, numbers[0], _left(deadline, parts))
    watch = threading.Timer(_left(deadline, parts), _hang_up, [connection])
    watch.daemon = True
    watch.start()
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("GET", path.encode("ascii", errors="ignore").decode(), headers=_headers(parts))
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        body = b"" if response.status in _REDIRECTS else _body(response, parts, deadline)
    except (OSError, http.client.HTTPException) as error:
        _left(deadline, parts)
        raise _refused(parts.geturl(), f"cannot be fetched ({type(error).__name__})") from None
    finally:
        watch.cancel()
        connection.close()
    _left(deadline, parts)
    return _Answer(response.status, headers, body)


def _body(response: http.client.HTTPResponse, parts: SplitResult, deadline: float) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        _left(deadline, parts)
        size += len(chunk)
        if size > MAX_DOWNLOAD_BYTES:
            raise _refused(parts.geturl(), f"is larger than {MAX_DOWNLOAD_BYTES // 1_000_000} MB")
        chunks.append(chunk)
    return b"".join(chunks)


def _hang_up(connection: http.client.HTTPConnection) -> None:
    """Ends a connection that keeps dripping: no read on it can outlast the time allowed."""
    if connection.sock is not None:
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)


def _headers(parts: SplitResult) -> dict[str, str]:
    return {
        "Host": parts.netloc,
        "User-Agent": f"{_AGENT} (reads one page a person asked for)",
        "Accept": "text/html, text/plain, application/pdf;q=0.8",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def _connection(scheme: str, host: str, port: int, number: str, timeout: float) -> http.client.HTTPConnection:
    """A connection to the checked number; the certificate is still checked against the host's name."""
    if scheme == "http":
        return http.client.HTTPConnection(number, port, timeout=timeout)
    context = ssl.create_default_context()
    secure = http.client.HTTPSConnection(host, port, timeout=timeout, context=context)
    plain = socket.create_connection((number, port), timeout=timeout)
    try:
        secure.sock = context.wrap_socket(plain, server_hostname=host)
    except (OSError, ssl.SSLError) as error:
        plain.close()
        raise _refused(f"https://{host}", f"has no valid secure connection ({type(error).__name__})") from None
    return secure


def _left(deadline: float, parts: SplitResult) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise _refused(parts.geturl(), f"takes longer than {MAX_DOWNLOAD_S:.0f} s")
    return left


def _refused(address: str, why: str) -> RefusedDownload:
    return RefusedDownload(f"{address[:200]} {why}", "a public news page", "save the page and give the file")
