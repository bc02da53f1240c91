"""Claims of many articles: one origin or several, agreement, contradiction, time line, forecasts."""

from forewarn.stories.contradictions import contradictions
from forewarn.stories.forecasts import ForecastState, forecasts
from forewarn.stories.independence import Support, support
from forewarn.stories.origins import origins
from forewarn.stories.timeline import timeline

__all__ = ["ForecastState", "Support", "contradictions", "forecasts", "origins", "support", "timeline"]
