"""Qt's own buttons and menus in the window's language."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def translate_qt(application: QApplication, lang: str) -> None:
    """Put Qt's translation of a language in the place of the last one; Qt speaks English of itself."""
    for old in application.findChildren(QTranslator, "qtbase"):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(lang))
    translator = QTranslator(application)
    translator.setObjectName("qtbase")
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{lang}", folder):
        application.installTranslator(translator)
