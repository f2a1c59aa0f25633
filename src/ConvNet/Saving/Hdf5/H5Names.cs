namespace ConvNet;

/// <summary>
/// Lists of names as Keras keeps them in attributes: <c>layer_names</c>, and <c>layer_names0</c>, <c>layer_names1</c>, … where
/// one attribute would be too large; an empty list is an empty array of float64.
/// </summary>
internal static class H5Names
{
    // A text of any length takes 16 bytes in the attribute itself.
    private static readonly int LargestList = H5Writer.LargestMessage / H5ElementType.Text.Size;

    /// <summary>The list, null if there is none.</summary>
    public static string[]? Read(H5Group group, string attribute)
    {
        if (group.Attributes.TryGetValue(attribute, out object? value)) return Names(value);
        var parts = new List<string>();
        for (int i = 0; group.Attributes.TryGetValue($"{attribute}{i}", out value); i++)
        {
            if (Names(value) is not { } names) return null;
            parts.AddRange(names);
        }

        return parts.Count == 0 ? null : [.. parts];
    }

    /// <summary>Stores a list, in several attributes if it is long.</summary>
    public static void Write(H5Group group, string attribute, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0) group.Attributes[attribute] = Array.Empty<double>();
        else if (names.Count <= LargestList) group.Attributes[attribute] = names.ToArray();
        else foreach (var (i, part) in names.Chunk(LargestList).Index()) group.Attributes[$"{attribute}{i}"] = part;
    }

    private static string[]? Names(object value) => value as string[] ?? (value is Array { Length: 0 } ? [] : null);
}
