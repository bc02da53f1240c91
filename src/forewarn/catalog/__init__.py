"""The public record: data, loader, search."""
