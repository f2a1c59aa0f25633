namespace ConvNet;

/// <summary>The four files in which MNIST and its likes were first given away.</summary>
internal static class IdxFiles
{
    private static readonly (string Set, string What, int Axes)[] Files =
        [("train", "images", 3), ("train", "labels", 1), ("t10k", "images", 3), ("t10k", "labels", 1)];

    /// <summary>Images and labels to train on and to test with, in this order; null if one is not in the folder. A name may have
    /// a dot for its second hyphen, and no <c>.gz</c> if the file is unpacked.</summary>
    public static string[]? In(string folder)
    {
        string?[] found = [.. Files.Select(file => Find(folder, file.Set, file.What, file.Axes))];
        return found.Contains(null) ? null : [.. found.OfType<string>()];
    }

    private static string? Find(string folder, string set, string what, int axes) =>
        (from ending in new[] { ".gz", "" }
         from link in new[] { "-", "." }
         select Path.Combine(folder, $"{set}-{what}{link}idx{axes}-ubyte{ending}")).FirstOrDefault(File.Exists);
}
