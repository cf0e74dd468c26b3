"""Our icons as PDF paths: the few commands of SVG that they are drawn with."""

import re
import xml.etree.ElementTree as ET
from functools import cache
from math import atan2, ceil, cos, hypot, pi, sin, sqrt, tan

from planner import resources
from planner.paper.numbers import number

GRID = 24
"""Icons are drawn on a square of so many units."""

_PART = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
_ROUND = 0.5523
"""How far the handles of a quarter circle reach, of its radius."""


@cache
def path(name: str) -> str:
    """What strokes an icon on its own grid, y downwards."""
    root = ET.fromstring(resources.path("icons", f"{name}.svg").read_text("utf-8"))  # noqa: S314 - our own file
    return " ".join(code for element in root for code in _element(element))


def _element(element: ET.Element) -> list[str]:
    def size(key: str) -> float:
        return float(element.get(key, "0"))

    match element.tag.rpartition("}")[2]:
        case "path":
            return [*_path(element.get("d", "")), "S"]
        case "circle":
            return [*_ellipse(size("cx"), size("cy"), size("r"), size("r")), "S"]
        case "rect":
            return [*_rect(size("x"), size("y"), size("width"), size("height"), size("rx")), "S"]
        case other:
            raise ValueError(other)


def _code(operator: str, *values: float) -> str:
    return " ".join([*map(number, values), operator])


def _ellipse(x: float, y: float, rx: float, ry: float) -> list[str]:
    kx, ky = rx * _ROUND, ry * _ROUND
    return [
        _code("m", x + rx, y),
        _code("c", x + rx, y + ky, x + kx, y + ry, x, y + ry),
        _code("c", x - kx, y + ry, x - rx, y + ky, x - rx, y),
        _code("c", x - rx, y - ky, x - kx, y - ry, x, y - ry),
        _code("c", x + kx, y - ry, x + rx, y - ky, x + rx, y),
        "h",
    ]


def _rect(x: float, y: float, w: float, h: float, r: float) -> list[str]:
    if not r:
        return [_code("re", x, y, w, h)]
    k = r * (1 - _ROUND)
    return [
        _code("m", x + r, y),
        _code("l", x + w - r, y),
        _code("c", x + w - k, y, x + w, y + k, x + w, y + r),
        _code("l", x + w, y + h - r),
        _code("c", x + w, y + h - k, x + w - k, y + h, x + w - r, y + h),
        _code("l", x + r, y + h),
        _code("c", x + k, y + h, x, y + h - k, x, y + h - r),
        _code("l", x, y + r),
        _code("c", x, y + k, x + k, y, x + r, y),
        "h",
    ]


def _path(text: str) -> list[str]:
    pen = _Pen()
    parts = _PART.findall(text)
    command, at = "", 0
    while at < len(parts):
        if parts[at].isalpha():
            command, at = parts[at], at + 1
        many = _TAKES[command.upper()]
        pen.draw(command, [float(part) for part in parts[at : at + many]])
        at += many
        if command in "Mm":  # pairs that follow a move are lines
            command = "L" if command == "M" else "l"
    return pen.code


class _Pen:
    """Follows a path's commands; those in small letters are relative to where it is."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self.at = (0.0, 0.0)
        self._start = (0.0, 0.0)
        self._handle = (0.0, 0.0)

    def draw(self, command: str, values: list[float]) -> None:
        base = self.at if command.islower() else (0.0, 0.0)
        match command.upper():
            case "M" | "L":
                self._to(command.lower(), (values[0] + base[0], values[1] + base[1]))
            case "H":
                self._to("l", (values[0] + base[0], self.at[1]))
            case "V":
                self._to("l", (self.at[0], values[0] + base[1]))
            case "C" | "S":
                self._curve([(values[i] + base[0], values[i + 1] + base[1]) for i in range(0, len(values), 2)])
            case "A":
                end = (values[5] + base[0], values[6] + base[1])
                self.code += _arc(self.at, end, values[0], large=values[3] > 0, sweep=values[4] > 0)
                self._rest(end)
            case _:
                self.code.append("h")
                self._rest(self._start)

    def _to(self, operator: str, point: tuple[float, float]) -> None:
        self.code.append(_code(operator, *point))
        if operator == "m":
            self._start = point
        self._rest(point)

    def _curve(self, points: list[tuple[float, float]]) -> None:
        """Three points; two where the first handle mirrors the last one."""
        if len(points) == 2:
            mirrored = (2 * self.at[0] - self._handle[0], 2 * self.at[1] - self._handle[1])
            points = [mirrored, *points]
        self.code.append(_code("c", *(v for point in points for v in point)))
        self.at, self._handle = points[2], points[1]

    def _rest(self, point: tuple[float, float]) -> None:
        self.at = self._handle = point


def _arc(start: tuple[float, float], end: tuple[float, float], r: float, *, large: bool, sweep: bool) -> list[str]:
    """A piece of a circle from point to point, as curves of at most a quarter."""
    half = hypot(end[0] - start[0], end[1] - start[1]) / 2
    r = max(r, half)
    away = sqrt(max(r * r - half * half, 0.0)) * (1 if large != sweep else -1) / (2 * half)
    cx = (start[0] + end[0]) / 2 - (end[1] - start[1]) * away
    cy = (start[1] + end[1]) / 2 + (end[0] - start[0]) * away
    a = atan2(start[1] - cy, start[0] - cx)
    turn = (atan2(end[1] - cy, end[0] - cx) - a) % (2 * pi) - (0 if sweep else 2 * pi)
    steps = max(1, ceil(abs(turn) / (pi / 2) - 1e-6))
    k = 4 / 3 * tan(turn / steps / 4) * r
    code = []
    for _ in range(steps):
        b = a + turn / steps
        code.append(
            _code(
                "c",
                cx + r * cos(a) - k * sin(a),
                cy + r * sin(a) + k * cos(a),
                cx + r * cos(b) + k * sin(b),
                cy + r * sin(b) - k * cos(b),
                cx + r * cos(b),
                cy + r * sin(b),
            )
        )
        a = b
    return code
