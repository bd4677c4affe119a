"""Argos packages, for the command line and the pages: list, install, remove."""

from __future__ import annotations

from compare.translate.install import install_file, install_pair
from compare.translate.store import InstalledPackage, installed, remove

__all__ = ["InstalledPackage", "install_file", "install_pair", "installed", "remove"]
