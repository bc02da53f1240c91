"""Claims of many articles: one origin or several, agreement, contradiction, time line, forecasts."""
