using System.Buffers.Binary;
using System.Numerics;

namespace ConvNet;

/// <summary>
/// A file of events for TensorBoard: records of TensorFlow's TFRecord form, each with its length and checksums, that hold
/// messages of the protocol buffer <c>tensorflow.Event</c>.
/// </summary>
/// <remarks>
/// https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details; the messages are those of event.proto,
/// summary.proto and tensor.proto.
/// </remarks>
internal sealed class EventFile : IDisposable
{
    private const int Float = 1, Double = 2, ScalarClass = 1, TensorClass = 2, Buckets = 30;

    private readonly FileStream _stream;
    private readonly TimeProvider _clock;

    /// <summary>Begins a file in a folder, which is made if it is missing.</summary>
    public EventFile(string folder, TimeProvider clock)
    {
        _clock = clock;
        Directory.CreateDirectory(folder);
        long seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        string name = $"events.out.tfevents.{seconds}.{Environment.MachineName}.{Environment.ProcessId}";
        int number = 0;
        while (File.Exists(Path.Combine(folder, $"{name}.{number}.v2"))) number++;
        _stream = new FileStream(Path.Combine(folder, $"{name}.{number}.v2"), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        Write(Event(0).Text(3, "brain.Event:2"));
    }

    /// <summary>Adds a number.</summary>
    public void AddScalar(string tag, double value, long step) => AddTensor(tag, "scalars", ScalarClass, step,
        new ProtoMessage().Number(1, Float).Message(2, new()).Single(5, (float)value));

    /// <summary>Adds how often numbers lie in each of thirty ranges: rows of (from, to, count).</summary>
    public void AddHistogram(string tag, IReadOnlyList<double> values, long step)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0) return;
        var (low, high) = (finite.Min(), finite.Max());
        // All alike: one bucket around the value, as TensorBoard does.
        int count = low == high ? 1 : Buckets;
        double width = low == high ? 1 : (high - low) / count, start = low == high ? low - 0.5 : low;
        double[] counts = new double[count];
        foreach (double value in finite) counts[Math.Min(count - 1, (int)((value - start) / width))]++;

        byte[] rows = new byte[count * 3 * sizeof(double)];
        for (int i = 0; i < count; i++)
        {
            double[] row = [start + i * width, start + (i + 1) * width, counts[i]];
            for (int j = 0; j < row.Length; j++)
                BinaryPrimitives.WriteDoubleLittleEndian(rows.AsSpan((i * 3 + j) * sizeof(double)), row[j]);
        }
        var shape = new ProtoMessage().Message(2, new ProtoMessage().Number(1, count)).Message(2, new ProtoMessage().Number(1, 3));
        AddTensor(tag, "histograms", TensorClass, step, new ProtoMessage().Number(1, Double).Message(2, shape).Bytes(4, rows));
    }

    /// <summary>Everything so far reaches the disk.</summary>
    public void Flush() => _stream.Flush();

    public void Dispose() => _stream.Dispose();

    /// <summary>The checksum that guards a record: CRC-32C, turned and shifted.</summary>
    public static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in data) crc = BitOperations.Crc32C(crc, one);
        crc = ~crc;
        return BitOperations.RotateRight(crc, 15) + 0xa282ead8;
    }

    private void AddTensor(string tag, string plugin, int dataClass, long step, ProtoMessage tensor)
    {
        var metadata = new ProtoMessage().Message(1, new ProtoMessage().Text(1, plugin)).Number(4, dataClass);
        var value = new ProtoMessage().Text(1, tag).Message(8, tensor).Message(9, metadata);
        Write(Event(step).Message(5, new ProtoMessage().Message(1, value)));
    }

    private ProtoMessage Event(long step) =>
        new ProtoMessage().Double(1, _clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0).Number(2, step);

    private void Write(ProtoMessage message)
    {
        byte[] data = message.ToArray();
        Span<byte> length = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(length[8..], Checksum(length[..8]));
        _stream.Write(length);
        _stream.Write(data);
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, Checksum(data));
        _stream.Write(sum);
    }
}
