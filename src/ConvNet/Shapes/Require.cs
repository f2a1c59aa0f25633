using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>Checks of constructor arguments; the error names the argument, what was expected and what came.</summary>
internal static class Require
{
    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw new ArgumentException($"{name} must be a positive integer, got {value}");

    public static Size1D Positive(Size1D value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Positive(value.Length, name);

    public static Size3D Positive(Size3D value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { Depth: > 0, Height: > 0, Width: > 0 } ? value
        : throw new ArgumentException($"{name} must be one or three positive integers, got {value}");

    public static Size2D Positive(Size2D value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { Height: > 0, Width: > 0 } ? value
        : throw new ArgumentException($"{name} must be one or two positive integers, got {value}");

    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and <= 1 ? value : throw new ArgumentException($"{name} must lie between 0 and 1, got {value}");

    public static double FractionBelowOne(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is >= 0 and < 1 ? value : throw new ArgumentException($"{name} must be at least 0 and below 1, got {value}");

    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 ? value : throw new ArgumentException($"{name} must not be negative, got {value}");

    public static Margins1D Border(Margins1D value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is { Before: >= 0, After: >= 0 } ? value
        : throw new ArgumentException($"{name} must not be negative, got {value}");

    public static Margins2D Border(Margins2D value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        new(Border(value.Height, name), Border(value.Width, name));

    public static Margins3D Border(Margins3D value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        new(Border(value.Depth, name), Border(value.Height, name), Border(value.Width, name));

    public static string OneOf(string value, string[] known, [CallerArgumentExpression(nameof(value))] string name = "") =>
        known.Contains(value) ? value
        : throw new ArgumentException(
            $"{name} must be {string.Join(" or ", known.Select(word => $"\"{word}\""))}, got \"{value}\"");

    public static string Padding(string value) => OneOf(value.ToLowerInvariant(), ["valid", "same"], "padding");

    public static string DataFormat(string? value) =>
        OneOf(value ?? Defaults.ImageDataFormat, ["channels_last", "channels_first"], "data_format");

    /// <summary>The filters of a convolution must share out evenly over its groups.</summary>
    public static int Multiple(int filters, int groups) => filters % groups == 0 ? filters
        : throw new ArgumentException($"filters must be a multiple of groups, got {filters} filters in {groups} groups");

    /// <summary>The channels of a convolution's input must share out evenly over its groups.</summary>
    public static int Multiple(string layer, int channels, int groups) => channels % groups == 0 ? channels
        : throw new ArgumentException($"{layer}: the input's channels must be a multiple of groups, got {channels} channels " +
            $"in {groups} groups");
}
