using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Clients;

namespace SalesDashboard.Data.Configurations;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.Property(client => client.Name).HasMaxLength(Lengths.Title);
        builder.Property(client => client.Segment).HasMaxLength(Lengths.Name);
        builder.Property(client => client.City).HasMaxLength(Lengths.Name);
        builder.Property(client => client.Email).HasMaxLength(Lengths.Email);
        builder.Property(client => client.Phone).HasMaxLength(Lengths.Phone);
        builder.Property(client => client.PhoneDigits).HasMaxLength(Lengths.Phone);
        builder.Property(client => client.Source).HasMaxLength(Lengths.Name);
        builder.HasIndex(client => client.Name);
        builder.HasIndex(client => client.Email);
        builder.HasIndex(client => client.PhoneDigits);
        builder.HasOne(client => client.Responsible).WithMany().HasForeignKey(client => client.ResponsibleId);
    }
}
