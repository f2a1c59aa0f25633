namespace ConvNet;

/// <summary>Brings numbers from between two limits to 0 to 1.</summary>
internal readonly record struct ColorNorm(double Min, double Max)
{
    /// <summary>Over given limits, or those of the numbers where none is given.</summary>
    public static ColorNorm Over(ReadOnlySpan<double> numbers, double? min, double? max)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        foreach (double number in numbers)
        {
            if (!double.IsFinite(number)) continue;
            least = Math.Min(least, number);
            most = Math.Max(most, number);
        }
        if (least > most) (least, most) = (0, 1);
        return new(min ?? least, max ?? most);
    }

    /// <summary>Where a number lies: 0 at the least, 1 at the most; 0 if there is but one.</summary>
    public double this[double number] => double.IsNaN(number) ? double.NaN : Max == Min ? 0 : (number - Min) / (Max - Min);
}
