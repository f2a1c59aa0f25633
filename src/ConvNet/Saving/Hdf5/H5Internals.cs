using System.Buffers.Binary;
using System.Collections;
using System.Reflection;
using PureHDF.VOL.Native;

namespace ConvNet;

/// <summary>
/// What PureHDF knows about a file but does not show, read by reflection: without it, links out of the file, foreign storage
/// and unusual number formats would pass unseen. PureHDF's version is pinned because of this class; the tests have a file for
/// each member.
/// </summary>
internal static class H5Internals
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Where an object lies in the file.</summary>
    public static ulong Address(NativeObject item) => (ulong)Get(Get(item, "Reference")!, "Value")!;

    /// <summary>
    /// Makes a group look up its own list of children: the copy kept beside its name is stale in files of h5py with names
    /// that are not ASCII, and children would be missing.
    /// </summary>
    public static void ForgetSymbolTable(NativeGroup group) =>
        typeof(NativeGroup).GetField("_scratchPad", Any)!.SetValue(group, null);

    /// <summary>The names of links that lead elsewhere, by path or to another file; following them can open any file.</summary>
    public static IEnumerable<string> IndirectLinks(NativeGroup parent)
    {
        var messages = (IEnumerable)Get(Get(parent, "Header")!, "HeaderMessages")!;
        foreach (object message in messages.Cast<object>().Select(entry => Get(entry, "Data")!))
        {
            var links = message.GetType().Name switch
            {
                "SymbolTableMessage" => FromSymbolTable(parent, message),
                "LinkMessage" => FromLinks(new[] { message }),

                // Many links lie in a heap of their own.
                "LinkInfoMessage" when (ulong)Get(message, "BTree2NameIndexAddress")! != ulong.MaxValue =>
                    FromLinks(Call(parent, "EnumerateLinkMessagesFromLinkInfoMessage", message)),
                _ => []
            };
            foreach (string name in links) yield return name;
        }
    }

    private static IEnumerable<string> FromLinks(IEnumerable links) =>
        from object link in links
        where Get(link, "LinkInfo")!.GetType().Name != "HardLinkInfo"
        select (string)Get(link, "LinkName")!;

    private static IEnumerable<string> FromSymbolTable(NativeGroup parent, object table)
    {
        var decodeKey = typeof(NativeGroup).GetMethod("DecodeGroupKey", Any)!;
        var key = decodeKey.CreateDelegate(typeof(Func<>).MakeGenericType(decodeKey.ReturnType), parent);
        object tree = table.GetType().GetMethod("GetBTree1", Any)!.Invoke(table, [key])!;
        object heap = Get(table, "LocalHeap")!;
        return from object node in Call(parent, "EnumerateSymbolTableNodes", tree)
               from object entry in (IEnumerable)Get(node, "GroupEntries")!
               where Get(entry, "CacheType")!.ToString() == "SymbolicLink"
               select (string)heap.GetType().GetMethod("GetObjectName", Any)!.Invoke(heap, [Get(entry, "LinkNameOffset")])!;
    }

    /// <summary>Whether a dataset's elements lie in other files.</summary>
    public static bool IsElsewhere(NativeDataset dataset) => Get(dataset, "InternalExternalFileList") is not null;

    /// <summary>The numbers of the filters that a dataset's chunks went through.</summary>
    public static IReadOnlyList<int> Filters(NativeDataset dataset) =>
        Get(dataset, "InternalFilterPipeline") is not { } pipeline ? []
            : [.. ((IEnumerable)Get(pipeline, "FilterDescriptions")!).Cast<object>()
                .Select(filter => (int)(ushort)Get(filter, "Identifier")!)];

    /// <summary>The type of a dataset's elements.</summary>
    public static H5Format Format(NativeDataset dataset) => Format(Get(dataset, "InternalDataType")!);

    /// <summary>The type of an attribute's elements.</summary>
    public static H5Format Format(NativeAttribute attribute) => Format(Get(Get(attribute, "Message")!, "Datatype")!);

    /// <summary>Where an attribute's texts of any length lie; two that are one would make much of a small file.</summary>
    public static IEnumerable<(ulong Heap, uint Number)> TextAddresses(NativeAttribute attribute)
    {
        object message = Get(attribute, "Message")!;
        if (Get(Get(message, "Datatype")!, "Class")!.ToString() != "VariableLength") yield break;
        var references = (Memory<byte>)Get(message, "InputData")!;
        for (int start = 0; start + 16 <= references.Length; start += 16)
        {
            // Four bytes of length, then the address of a heap and a number in it; no address is an empty text.
            ulong heap = BinaryPrimitives.ReadUInt64LittleEndian(references.Span[(start + 4)..]);
            if (heap != 0) yield return (heap, BinaryPrimitives.ReadUInt32LittleEndian(references.Span[(start + 12)..]));
        }
    }

    private static H5Format Format(object type)
    {
        object bits = Get(type, "BitField")!;
        var layout = ((IEnumerable)Get(type, "Properties")!).Cast<object>().FirstOrDefault();
        string order = bits.GetType().GetProperty("ByteOrder", Any)?.GetValue(bits)?.ToString() ?? "";
        string kind = Get(type, "Class")!.ToString()!;
        return kind switch
        {
            "VariableLength" when Get(bits, "Type")!.ToString() == "String" => new("String", Size(type), order, false, []),
            "Enumerated" => Format(Get(layout!, "BaseType")!) with { Kind = kind },
            "FixedPoint" => new(kind, Size(type), order, (bool)Get(bits, "IsSigned")!,
                Numbers(layout!, "BitOffset", "BitPrecision")),
            "FloatingPoint" => new(kind, Size(type), order, true, [.. Numbers(layout!, "BitOffset", "BitPrecision",
                "ExponentLocation", "ExponentSize", "MantissaLocation", "MantissaSize", "ExponentBias"),
                .. Numbers(bits, "SignLocation")]),
            _ => new(kind, Size(type), order, false, [])
        };
    }

    private static long Size(object type) => (uint)Get(type, "Size")!;

    private static long[] Numbers(object item, params string[] names) =>
        Array.ConvertAll(names, name => Convert.ToInt64(Get(item, name)));

    private static IEnumerable Call(NativeGroup parent, string method, object argument) =>
        (IEnumerable)typeof(NativeGroup).GetMethod(method, Any)!.Invoke(parent, [argument])!;

    private static object? Get(object item, string property) =>
        (item.GetType().GetProperty(property, Any) ??
            throw new MissingMemberException(item.GetType().Name, property)).GetValue(item);
}
