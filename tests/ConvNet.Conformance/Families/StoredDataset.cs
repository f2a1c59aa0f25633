using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ConvNet.Python;

namespace ConvNet.Conformance;

/// <summary>
/// Puts a file of some arrays in the place of a dataset's until it is disposed of. Lists of different lengths are pickled, as
/// NumPy does.
/// </summary>
internal sealed class StoredDataset : IDisposable
{
    public StoredDataset(JsonElement arrays)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var array in arrays.EnumerateObject())
            {
                using var entry = archive.CreateEntry(array.Name + ".npy").Open();
                JsonElement[] rows = [.. array.Value.EnumerateArray()];
                if (rows[0].ValueKind == JsonValueKind.Array && rows.DistinctBy(row => row.GetArrayLength()).Count() > 1)
                    entry.Write(Pickled(rows));
                else Npy.Write(entry, Numbers(array.Value));
            }
        }

        DatasetFile.Substitute = content.ToArray();
    }

    public void Dispose() => DatasetFile.Substitute = null;

    private static NDArray Numbers(JsonElement json)
    {
        var python = new Interpreter();
        return (NDArray)python.Run($"import numpy as np\nnp.array({json.GetRawText()})")!;
    }

    private static byte[] Pickled(JsonElement[] rows)
    {
        string header = $"{{'descr': '|O', 'fortran_order': False, 'shape': ({rows.Length},), }}".PadRight(117) + "\n";
        return
        [
            0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.Latin1.GetBytes(header),
            0x80, 2, .. "cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\0"u8, 0x85, .. "U\u0001b"u8, 0x87, .. "R(K\u0001K"u8,
            (byte)rows.Length, 0x85, .. "cnumpy\ndtype\nU\u0002O8K\0K\u0001"u8, 0x87, .. "R(K\u0003U\u0001|NNN"u8,
            .. Int32(-1), .. Int32(-1), .. "K?tb"u8, 0x89, .. "]("u8, .. rows.SelectMany(List), .. "etb."u8,
        ];
    }

    private static byte[] List(JsonElement row) =>
        [.. "]("u8, .. row.EnumerateArray().SelectMany(number => Int32(number.GetInt32())), (byte)'e'];

    private static byte[] Int32(int number)
    {
        byte[] code = [(byte)'J', 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(code.AsSpan(1), number);
        return code;
    }
}
