"""What the program remembers between starts: window, recent plans (paths only), language, light or dark, text size.

Every value is read with its type (an INI file knows text only) and a broken file counts as an empty one.
"""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

RECENT = 8
T = TypeVar("T", str, bool, QByteArray)


class Settings:
    """Typed, guarded access to one INI file."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def value(self, key: str, default: T) -> T:
        """What is kept under a key, of the default's type; the default where nothing usable is kept."""
        try:
            found = self._file.value(key, default, type(default))
        except Exception:  # noqa: BLE001 - one unreadable entry makes Qt raise for every key, by any class
            self._file.clear()
            return default
        return found if isinstance(found, type(default)) else default

    def number(self, key: str, default: int) -> int:
        """A whole number that is kept, which Qt itself would read as 0 where it is nonsense."""
        text = self.value(key, "").strip()
        return int(text) if text.lstrip("-").isdecimal() else default

    def keep(self, key: str, value: str | int | bool | QByteArray) -> None:
        """Keep a value."""
        self._file.setValue(key, value)

    def recent(self) -> list[str]:
        """Paths of the plans opened last, newest first."""
        return [line for line in self.value("recent", "").split("\n") if line]

    def remember(self, path: str) -> None:
        """Put a plan on top of the recent ones."""
        kept = [path, *(one for one in self.recent() if one != path)]
        self.keep("recent", "\n".join(kept[:RECENT]))

    def forget(self, path: str) -> None:
        """Take a plan off the recent ones."""
        self.keep("recent", "\n".join(one for one in self.recent() if one != path))
