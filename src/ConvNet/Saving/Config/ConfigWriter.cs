using System.Collections;
using System.Runtime.CompilerServices;

namespace ConvNet;

/// <summary>From the values of properties to the plain values of configs.</summary>
internal static class ConfigWriter
{
    /// <summary>The plain value of <paramref name="value"/>; false if it has none.</summary>
    public static bool TryWrite(object? value, out object? plain)
    {
        plain = value switch
        {
            null or bool or string or long or double => value,
            int number => (long)number,
            float number => (double)number,
            IConfigValue other => TryWrite(other.ConfigValue, out object? instead) ? instead : value,
            _ when KerasClasses.ModuleOf(value.GetType()) is not null => Config.SerializePlain(value),
            IDictionary entries => WriteEntries(entries),
            IEnumerable items => WriteAll(items.Cast<object?>()),
            ITuple tuple => WriteAll(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
            _ when ConfigTuple.Of(value.GetType()) is { } tuple => WriteAll(tuple.Items(value)),
            _ => null,
        };
        return value is null || (plain is not null && plain is not IConfigValue);
    }

    private static List<object?>? WriteAll(IEnumerable<object?> items)
    {
        var all = new List<object?>();
        foreach (object? item in items)
        {
            if (!TryWrite(item, out object? plain)) return null;
            all.Add(plain);
        }

        return all;
    }

    private static OrderedDictionary<string, object?>? WriteEntries(IDictionary entries)
    {
        var all = new OrderedDictionary<string, object?>();
        foreach (DictionaryEntry entry in entries)
        {
            if (!TryWrite(entry.Value, out object? plain)) return null;
            all[entry.Key.ToString()!] = plain;
        }

        return all;
    }
}
