"""What the user chose for the program itself: a small JSON file in their configuration folder, nothing personal."""

import getpass
from pathlib import Path

import msgspec
import platformdirs

APP = "delegation-planner"

LANGUAGES = ("en", "es", "fr")
"""In which the window and the command line are complete; paper has more."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """`name` stands as the author of changes; `language` is that of the window (empty: the environment's)."""

    name: str = ""
    language: str = ""


def read() -> Settings:
    """The settings; a file that cannot be read is as none."""
    try:
        return msgspec.json.decode(_file().read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError):
        return Settings()


def language(otherwise: str) -> str:
    """The window's language, if it is one that the program speaks."""
    kept = read().language
    return kept if kept in LANGUAGES else otherwise


def write(settings: Settings) -> None:
    """Keep the settings."""
    path = _file()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(msgspec.json.format(msgspec.json.encode(settings)))
    part.replace(path)


def author() -> str:
    """Who makes the changes: the name in the settings, else the account's."""
    try:
        return read().name or getpass.getuser()
    except (KeyError, OSError):
        return "—"


def data_folder() -> Path:
    """Where automatic backups and the list of recent plans are kept."""
    return platformdirs.user_data_path(APP, appauthor=False)


def _file() -> Path:
    return platformdirs.user_config_path(APP, appauthor=False) / "settings.json"
