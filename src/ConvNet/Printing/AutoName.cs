using System.Text.RegularExpressions;

namespace ConvNet;

/// <summary>
/// The names of layers and models that were given none: the class in snake case and a number, counted per class
/// through the process. <c>conv2d_1, conv2d_2</c> in Keras 2.2; <c>conv2d, conv2d_1</c> later.
/// </summary>
internal static partial class AutoName
{
    private static readonly Dictionary<string, int> Counts = [];
    private static readonly Lock Guard = new();

    /// <summary>The next name for an object of a class.</summary>
    public static string Next(string className, KerasVersion version)
    {
        string stem = Stem(className, version);
        bool firstHasNumber = version == KerasVersion.Keras22 || stem == "input";
        lock (Guard)
        {
            int before = Counts.GetValueOrDefault(stem);
            Counts[stem] = before + 1;
            int number = firstHasNumber ? before + 1 : before;
            return number == 0 ? stem : $"{stem}_{number}";
        }
    }

    /// <summary>Counts from the beginning again, as Keras' <c>clear_session()</c> does.</summary>
    public static void Reset()
    {
        lock (Guard) Counts.Clear();
    }

    /// <summary>The name without its number. Inputs and functional models were renamed in Keras 3.</summary>
    public static string Stem(string className, KerasVersion version) => (className, version) switch
    {
        ("InputLayer", not KerasVersion.Keras3) => "input",
        ("Functional", not KerasVersion.Keras3) => "model",
        _ => SnakeCase(className, version),
    };

    /// <summary>
    /// A class name in snake case: MaxPooling2D is max_pooling2d, PReLU is p_re_lu. Keras 2.2 took digits for part of a
    /// word, so ConvLSTM2D is conv_lst_m2d there and conv_lstm2d later.
    /// </summary>
    public static string SnakeCase(string className, KerasVersion version)
    {
        var beforeWord = version == KerasVersion.Keras22 ? BeforeWordOrDigits() : BeforeWord();
        return AfterLowerCase().Replace(beforeWord.Replace(className, "$1_$2"), "$1_$2").ToLowerInvariant();
    }

    [GeneratedRegex("(.)([A-Z][a-z0-9]+)")]
    private static partial Regex BeforeWordOrDigits();

    [GeneratedRegex("(.)([A-Z][a-z]+)")]
    private static partial Regex BeforeWord();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex AfterLowerCase();
}
