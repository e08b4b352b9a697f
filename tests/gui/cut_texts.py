"""Finds what a screen has no room for."""

import re

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from attendant.ui.settings_dialog.page_list import PageList


def letters(texts: list[str]) -> list[str]:
    """Return the letters for the Alt key in these texts."""
    plain = [text.replace("&&", "") for text in texts]
    return [text[text.index("&") + 1].lower() for text in plain if "&" in text]


def cut_off(window: QWidget) -> list[str]:
    """Return the texts in sight that have less room than they need, or stand where nobody can see them."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QComboBox) and _is_cut_box(widget):
            found.append(widget.currentText())
        elif isinstance(widget, PageList):
            found += _cut_items(widget)
        elif isinstance(widget, QTabBar):
            found += _cut_tabs(widget)
        elif isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum():
            found.append(f"{type(widget).__name__} {widget.accessibleName()}, of which a part lies beyond its edge")
        elif isinstance(widget, QAbstractButton | QLabel) and widget.text():
            if _is_cut(widget):
                found.append(widget.text())
            elif not _is_inside(widget, window):
                found.append(f"{widget.text()}, beyond the window's edge")
    return found


def _is_cut_box(box: QComboBox) -> bool:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    return room < box.fontMetrics().horizontalAdvance(box.currentText())


def _cut_items(pages: PageList) -> list[str]:
    texts = [pages.item(row).text() for row in range(pages.count())]
    return [text for text in texts if pages.fontMetrics().horizontalAdvance(text) > pages.viewport().width()]


def _cut_tabs(bar: QTabBar) -> list[str]:
    tabs = [tab for tab in range(bar.count()) if bar.isTabVisible(tab)]
    return [
        bar.tabText(tab)
        for tab in tabs
        if bar.fontMetrics().horizontalAdvance(bar.tabText(tab).replace("&", "")) > bar.tabRect(tab).width()
    ]


def _is_cut(widget: QAbstractButton | QLabel) -> bool:
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        return False  # its text is for screen readers
    if isinstance(widget, QLabel) and widget.wordWrap():
        if widget.height() < widget.heightForWidth(widget.width()):
            return True
        is_ignored = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        words = (
            () if is_ignored else re.split(r"[\s/?=&-]+", widget.text())
        )  # what is ignored may cut what people called things
        return any(widget.fontMetrics().horizontalAdvance(word) > widget.contentsRect().width() for word in words)
    if isinstance(widget, QLabel) and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return False  # elided, with the whole text as its tool tip
    return widget.width() < widget.sizeHint().width()


def _is_inside(widget: QWidget, window: QWidget) -> bool:
    """Whether a widget lies in the window; within what scrolls it may be anywhere."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return window.rect().contains(widget.rect().translated(widget.mapTo(window, widget.rect().topLeft())))
