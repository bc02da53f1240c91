"""How the documentation site is built: offline, with nothing fetched by the pages either."""

from __future__ import annotations

from forewarn import __version__

project = "forewarn"
author = "forewarn developers"
copyright = "forewarn developers, Apache-2.0"  # noqa: A001  the name that Sphinx reads
version = release = __version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["howto/*.jsonl", "howto/*.toml"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
nb_execution_mode = "off"  # the notebook is committed with its results, and a test executes it
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_use_type_comments = False
templates_path: list[str] = []

html_theme = "furo"
html_title = f"forewarn {__version__}"
html_copy_source = False
html_show_sphinx = False
html_static_path: list[str] = []
html_theme_options = {"navigation_with_keys": False}
# Pages of single entries are reached from the catalog's index, not from the side bar.
suppress_warnings = ["toc.not_included"]
