using System.Buffers.Binary;
using System.Text;

namespace ConvNet.Tests.Callbacks;

public class TensorBoardTests
{
    private static readonly NDArray X = Networks.Data(20, 4);
    private static readonly NDArray Y = Networks.OneHot(20, 3);
    private string _folder = null!;

    [SetUp]
    public void Begin() => _folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void End() => Directory.Delete(_folder, recursive: true);

    /// <summary>The records of the only file in a folder; their checksums are looked at.</summary>
    private static List<byte[]> Records(string folder)
    {
        byte[] all = File.ReadAllBytes(Directory.GetFiles(folder).Single());
        var records = new List<byte[]>();
        for (int at = 0; at < all.Length;)
        {
            int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(all.AsSpan(at));
            byte[] data = all[(at + 12)..(at + 12 + length)];
            Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(all.AsSpan(at + 8)), Is.EqualTo(EventFile.Checksum(all.AsSpan(at, 8))));
            Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(all.AsSpan(at + 12 + length)), Is.EqualTo(EventFile.Checksum(data)));
            records.Add(data);
            at += length + 16;
        }
        return records;
    }

    private static int Count(List<byte[]> records, string tag) =>
        records.Count(record => Encoding.Latin1.GetString(record).Contains(tag, StringComparison.Ordinal));

    // "123456789" is the usual trial of CRC-32C: e3069283, which is then turned and shifted.
    [Test]
    public void Checksum_IsTheMaskedCrc32C() => Assert.That(EventFile.Checksum("123456789"u8),
        Is.EqualTo(unchecked(((0xe3069283u >> 15) | (0xe3069283u << 17)) + 0xa282ead8u)));

    [Test]
    public void Fit_WritesEpochsOfTrainingAndValidation()
    {
        using var session = new Session(KerasVersion.Keras3);
        Networks.Small().Fit(X, Y, epochs: 3, validation_data: (X, Y), verbose: 0,
            callbacks: [new TensorBoard(_folder, histogram_freq: 1, update_freq: "batch")]);
        var (train, validation) = (Records(Path.Combine(_folder, "train")), Records(Path.Combine(_folder, "validation")));
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.Latin1.GetString(train[0]), Does.EndWith("brain.Event:2"));
            Assert.That(Count(train, "epoch_loss"), Is.EqualTo(3));
            Assert.That(Count(train, "epoch_accuracy"), Is.EqualTo(3));
            Assert.That(Count(train, "epoch_learning_rate"), Is.EqualTo(3));
            Assert.That(Count(train, "batch_loss"), Is.EqualTo(3));
            Assert.That(Count(train, "histogram"), Is.EqualTo(3 * 4));
            Assert.That(Count(validation, "epoch_loss"), Is.EqualTo(3));
            Assert.That(Count(validation, "evaluation_loss_vs_iterations"), Is.EqualTo(3));
        });
    }

    [Test]
    public void Backup_GoesOnWhereTheTrainingBrokeOff()
    {
        Sequential Model()
        {
            var model = Networks.Small(new Adam());
            Networks.SetSine(model);
            return model;
        }

        var whole = Model().Fit(X, Y, epochs: 4, shuffle: false, verbose: 0);
        string folder = Path.Combine(_folder, "backup");
        Assert.That(() => Model().Fit(X, Y, epochs: 4, shuffle: false, verbose: 0,
            callbacks: [new BackupAndRestore(folder), new Broken(2)]), Throws.TypeOf<IOException>());
        var rest = Model().Fit(X, Y, epochs: 4, shuffle: false, verbose: 0, callbacks: [new BackupAndRestore(folder)]);
        Assert.That(rest.Epoch, Is.EqualTo([2, 3]));
        Assert.That(rest["loss"], Is.EqualTo(whole["loss"].Skip(2)).Within(1e-7));
        Assert.That(Directory.Exists(folder), Is.False);
    }

    private sealed class Broken(int atEpoch) : Callback
    {
        public override void OnEpochBegin(int epoch, Logs logs)
        {
            if (epoch == atEpoch) throw new IOException("no power");
        }
    }
}
