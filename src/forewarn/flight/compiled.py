"""Loads the compiled kernel, and finds its cache a place where nothing beside the code or at home can be written."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from types import ModuleType


def load_kernel() -> ModuleType:
    """The kernel's module. Its cache lies beside the code, else in the user's cache folder, else in a temporary one."""
    try:
        from forewarn.flight import _kernel
    except RuntimeError:  # numba: cannot cache function, no locator available
        from numba import config

        folder = tempfile.mkdtemp(prefix="forewarn-kernel-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        config.CACHE_DIR = folder
        from forewarn.flight import _kernel
    return _kernel
