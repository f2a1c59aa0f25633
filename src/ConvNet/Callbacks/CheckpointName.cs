using System.Globalization;
using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>Names of files with fields, as Python's str.format fills them: <c>"{epoch:02d}-{val_loss:.2f}.h5"</c>.</summary>
internal static partial class CheckpointName
{
    /// <summary>The name with its fields filled in.</summary>
    /// <param name="pattern">The name with fields.</param>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="batch">The batch, from 1; null after an epoch.</param>
    /// <param name="logs">What else may be named.</param>
    /// <exception cref="ArgumentException">A field names something else, or is written in another way.</exception>
    public static string Fill(string pattern, int epoch, int? batch, Logs logs) => Field().Replace(pattern, field =>
    {
        var (name, form) = (field.Groups["name"].Value, field.Groups["form"].Value);
        if (name == "epoch") return Whole(pattern, epoch, form);
        if (logs.TryGetValue(name, out double value))
            return name == "batch" ? Whole(pattern, (int)value, form) : Real(pattern, value, form);
        if (name == "batch" && batch is { } number) return Whole(pattern, number, form);
        throw new ArgumentException($"filepath \"{pattern}\": there is no \"{name}\"; " +
            $"known are {string.Join(", ", (string[])["epoch", .. batch is null ? [] : (string[])["batch"], .. logs.Keys])}");
    });

    private static string Whole(string pattern, int number, string form)
    {
        if (WholeForm().Match(form) is not { Success: true } match) return Real(pattern, number, form);
        return Padded(number.ToString(CultureInfo.InvariantCulture), match);
    }

    private static string Real(string pattern, double number, string form)
    {
        if (form.Length == 0) return PythonText.Repr(number);
        if (RealForm().Match(form) is not { Success: true } match)
            throw new ArgumentException(
                $"filepath \"{pattern}\": a field may have a form such as \"02d\", \".4f\" or \".2e\", got \"{form}\"");
        int decimals = match.Groups["decimals"] is { Success: true } group
            ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 6;
        return Padded(match.Groups["kind"].Value == "e" ? NumberText.Exponent(number, decimals)
            : NumberText.Fixed(number, decimals), match);
    }

    private static string Padded(string text, Match match) => match.Groups["width"].Value is { Length: > 0 } width
        ? text.PadLeft(int.Parse(width, CultureInfo.InvariantCulture), match.Groups["zero"].Length > 0 ? '0' : ' ') : text;

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<form>[^{}]*))?\}")]
    private static partial Regex Field();

    [GeneratedRegex("^(?<zero>0?)(?<width>[1-9][0-9]?)?d?$")]
    private static partial Regex WholeForm();

    [GeneratedRegex(@"^(?<zero>0?)(?<width>[1-9][0-9]?)?(\.(?<decimals>[0-9]{1,2}))?(?<kind>[fe])$")]
    private static partial Regex RealForm();
}
